import { kubernetes, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** A volume that is made for the run, used by a step, and deleted. */
export const volumeOfARun: Shape = {
  name: 'volume-of-a-run',
  pipeline: pipeline({ name: 'volume-of-a-run' }, () => {
    const { name } = kubernetes.createPvc({ accessModes: ['ReadWriteOnce'], size: '5Gi', nameSuffix: '-scratch', storageClass: 'standard' }).outputs
    const said = say({ message: 'on the volume' }, { platform: [kubernetes.mountPvc({ claim: name, path: '/scratch' })] })
    kubernetes.deletePvc({ claim: name }, { after: [said] })
  }),
  tasks: { say: { said: 'on the volume' } },
}
