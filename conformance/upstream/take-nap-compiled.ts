import { pipeline, t } from 'kfp-ts'
import { takeNap, wakeUp } from './components/take-nap.ts'

export const takeNapPipeline = pipeline({ name: 'take-nap-pipeline', inputs: { naptime_secs: t.integer({ default: 900 }) } }, ({ naptime_secs }) => {
  wakeUp({ message: takeNap({ naptime_secs }, { cache: false }).outputs.Output }, { cache: false })
})
