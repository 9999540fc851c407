import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { component, t } from '@kfp-ts/component'
import { preparePhotographs } from '@kfp-ts/images'
import { preparationReport } from './preparation-report.ts'

export const preprocessImages = component({
  name: 'preprocess-images',
  description: 'Decodes, scales and splits photographs.',
  inputs: {
    photographs: t.dataset({ description: 'A folder with Negative and Positive.' }),
    size: t.integer({ default: 64, description: 'Width and height in pixels.' }),
    validation: t.double({ default: 0.15, description: 'Share of the photographs to choose a model by, 0 to 1.' }),
    test: t.double({ default: 0.15, description: 'Share of the photographs to judge the chosen model by, 0 to 1.' }),
    tolerance: t.double({ default: 0.02, description: 'Share of the photographs that may be unusable, 0 to 1.' }),
    checkpoints: t.string({
      default: '',
      description: 'A folder that outlives this step, such as one of the workspace: who is stopped goes on from there. Empty: of this machine.',
    }),
  },
  outputs: {
    train: t.dataset(),
    validation: t.dataset(),
    test: t.dataset(),
    report: t.html(),
    skipped: t.integer({ description: 'Photographs that cannot be used.' }),
    alike: t.integer({ description: 'Photographs that look the same as another one.' }),
  },
  run: async ({ photographs, size, validation, test, tolerance, checkpoints }, { outputs, log, ...following }) => {
    const preparation = {
      photographs: photographs.path,
      into: { train: outputs.train.path, validation: outputs.validation.path, test: outputs.test.path },
      size: { width: size, height: size },
      shares: { validation, test },
      tolerance,
      ...unfinishedIn(checkpoints),
    }
    const prepared = await preparePhotographs(preparation, following)
    for (const { source, reason } of prepared.skipped) log(`Skipped ${source}: ${reason}`)
    await writeFile(outputs.report.path, await preparationReport(preparation, prepared))
    return { skipped: prepared.skipped.length, alike: prepared.alike.length }
  },
})

/** On one machine unfinished work outlives the run that began it. */
function unfinishedIn(checkpoints: string): { readonly unfinished?: string } {
  const folder = checkpoints === '' ? process.env['KFP_TS_STATE'] : checkpoints
  return folder === undefined ? {} : { unfinished: join(folder, 'preparations') }
}
