import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  comp({}, { platform: [kubernetes.fieldPathAsEnv({ KFP_RUN_NAME: "metadata.annotations['pipelines.kubeflow.org/run_name']" })] })
})
