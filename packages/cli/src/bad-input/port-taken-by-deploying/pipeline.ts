import { deployModel } from '@kfp-ts/component-deploy-model'
import { importer, pipeline, t } from 'kfp-ts'

export const deploying = pipeline({ name: 'deploying', inputs: { folder: t.string(), port: t.integer() } }, ({ folder, port }) => {
  const { artifact } = importer({ uri: folder, type: t.model() }).outputs
  const { url } = deployModel({ model: artifact, name: 'surface', version: 1, port }).outputs
  return { url }
})
