import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  comp({}, { platform: [kubernetes.nodeSelector({ 'cloud.google.com/gke-accelerator': 'nvidia-tesla-p4' })] })
})
