import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  comp({}, { platform: [kubernetes.tolerations({ key: 'key1', operator: 'Equal', value: 'value1', effect: 'NoExecute', seconds: 10 })] })
})
