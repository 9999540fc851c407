import { job, kubernetes, pipeline, text } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** Where artifacts go, how long a run may take and is kept, and a folder that all steps share. */
export const pipelineSettings: Shape = {
  name: 'pipeline-settings',
  pipeline: pipeline(
    {
      name: 'pipeline-settings',
      root: 's3://bucket/runs',
      platform: [
        kubernetes.workspace({ size: '10Gi', pvcSpecPatch: { storageClassName: 'fast', accessModes: ['ReadWriteOnce'] } }),
        kubernetes.timeToLive({ afterFinish: 86400, afterSuccess: 3600, afterFailure: 604800 }),
        kubernetes.deadline(7200),
      ],
    },
    () => {
      say({ message: 'settled' })
      say({ message: text`in ${job.workspacePath}` })
    },
  ),
  tasks: { say: { said: 'settled' } },
}
