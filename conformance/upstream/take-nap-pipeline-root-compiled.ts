import { pipeline, t } from 'kfp-ts'
import { takeNap, wakeUp } from './components/take-nap.ts'

export const takeNapPipeline = pipeline(
  { name: 'take-nap-pipeline', root: 's3://change/me', inputs: { naptime_secs: t.integer({ default: 900 }) } },
  ({ naptime_secs }) => {
    wakeUp({ message: takeNap({ naptime_secs }, { cache: false }).outputs.Output }, { cache: false })
  },
)
