import { resolve } from 'node:path'
import { component, t } from '@kfp-ts/component'
import { ingestPhotographs } from '@kfp-ts/images'
import { isRemote, withBrought } from './remote-images.ts'

export const ingestImages = component({
  name: 'ingest-images',
  description: 'Brings labelled photographs into the pipeline: a folder, a zip, or generated ones.',
  inputs: {
    images: t.string({
      default: '',
      description:
        "A folder with Negative and Positive, or a zip of one, here or at s3:, minio:, gs: or https:; '' generates photographs. A relative path counts from the folder in which the run was started.",
    }),
    count: t.integer({ default: 600, description: 'Photographs per class when they are generated.' }),
    seed: t.integer({ default: 1, description: 'The same seed generates the same photographs.' }),
  },
  outputs: {
    photographs: t.dataset({ description: 'A folder with Negative and Positive.' }),
    count: t.integer({ description: 'Photographs of both classes together.' }),
  },
  run: async ({ images, count, seed }, { outputs, log, ...following }) => {
    log(images === '' ? `Generating ${count} photographs per class with seed ${seed}.` : `Reading photographs from ${images}.`)
    const { path } = outputs.photographs
    const ingest = (place: string): Promise<number> => ingestPhotographs({ images: place, count, seed }, path, following)
    return { count: await (isRemote(images) ? withBrought(images, { near: path, ...following }, ingest) : ingest(placeOf(images))) }
  },
})

/** On one machine the runner tells where the run was started; elsewhere a relative path counts from the folder of the step. */
function placeOf(images: string): string {
  return images === '' ? '' : resolve(process.env['KFP_TS_STARTED_IN'] ?? '', images)
}
