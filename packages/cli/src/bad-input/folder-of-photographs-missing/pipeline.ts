import { ingestImages } from '@kfp-ts/component-ingest-images'
import { preprocessImages } from '@kfp-ts/component-preprocess-images'
import { pipeline, t } from 'kfp-ts'

export const preparing = pipeline({ name: 'preparing', inputs: { images: t.string() } }, ({ images }) => {
  const { photographs } = ingestImages({ images }).outputs
  const { train } = preprocessImages({ photographs }).outputs
  return { train }
})
