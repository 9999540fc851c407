import { kubernetes, pipeline } from 'kfp-ts'
import { comp } from './comp.ts'

export const myPipeline = pipeline({ name: 'my-pipeline' }, () => {
  const { name: claim } = kubernetes.createPvc({
    name: 'static-pvc-name-cmdep',
    accessModes: ['ReadWriteOnce'],
    size: '5Gi',
    storageClass: 'standard',
  }).outputs
  const used = comp({}, { platform: [kubernetes.mountPvc({ claim, path: '/data' })] })
  kubernetes.deletePvc({ claim }, { after: [used] })
})
