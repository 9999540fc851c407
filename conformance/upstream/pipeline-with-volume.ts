import { kubernetes, pipeline } from 'kfp-ts'
import { consumer, producer, volume } from './components/volume.ts'

export const pipelineWithVolume = pipeline({ name: 'pipeline-with-volume' }, () => {
  const claim = kubernetes.createPvc(volume).outputs.name
  const platform = [kubernetes.mountPvc({ claim, path: '/data' })]
  const produced = producer({}, { platform })
  const consumed = consumer({}, { after: [produced], platform })
  kubernetes.deletePvc({ claim }, { after: [consumed] })
})
