import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  comp({}, { platform: [kubernetes.secretAsVolume({ secret: 'my-secret', path: '/mnt/my_vol' })] })
})
