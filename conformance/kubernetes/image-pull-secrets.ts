import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  comp({}, { platform: [kubernetes.imagePullSecrets('my-secret')] })
})
