import { kubernetes, pipeline } from 'kfp-ts'
import { consumer, producer, volume } from './components/volume.ts'

export const pipelineWithVolumeNoCache = pipeline({ name: 'pipeline-with-volume-no-cache' }, () => {
  const claim = kubernetes.createPvc(volume, { cache: false }).outputs.name
  const platform = [kubernetes.mountPvc({ claim, path: '/data' })]
  const produced = producer({}, { platform })
  const consumed = consumer({}, { after: [produced], platform })
  kubernetes.deletePvc({ claim }, { after: [consumed], cache: false })
})
