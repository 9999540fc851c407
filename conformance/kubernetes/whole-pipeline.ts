import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

const { deadline, timeToLive, workspace } = kubernetes
const pvcSpecPatch = { storageClassName: 'fast', accessModes: ['ReadWriteMany'] }
const keep = timeToLive({ afterFinish: 3600, afterSuccess: 60, afterFailure: 86_400 })

export const wholePipeline = pipeline(
  { name: 'whole-pipeline', platform: [workspace({ size: '250Gi', pvcSpecPatch }), keep, deadline(7200)] },
  () => {
    comp()
  },
)
