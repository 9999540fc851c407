import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  comp({}, { platform: [kubernetes.emptyDir({ name: 'emptydir-vol-1', path: '/mnt/my_vol_1', medium: 'Memory', sizeLimit: '1Gi' })] })
})
