import { cp, rename, rm } from 'node:fs/promises'
import { component, t } from '@kfp-ts/component'
import { ComponentError } from '@kfp-ts/diagnostics'
import { bestIndex } from './best-index.ts'
import { problem } from './codes.ts'

export const selectBest = component({
  name: 'select-best',
  description: 'Picks the best of several trained models.',
  inputs: { models: t.list(t.model()), scores: t.list(t.double(), { description: 'One for each model; higher is better.' }) },
  outputs: {
    model: t.model({ description: 'A copy of the best one.' }),
    accuracy: t.double({ description: 'Its score.' }),
    index: t.integer({ description: 'Its place in the list, from 0.' }),
  },
  run: async ({ models, scores }, { outputs, log }) => {
    const index = bestIndex(models.length, scores)
    const [best, accuracy] = [models[index], scores[index]]
    if (best === undefined || accuracy === undefined) throw new RangeError(`There is no model ${index}.`)
    scores.forEach((score, place) => log(`model ${place}: ${score}${place === index ? '  <- best' : ''}`))
    await copyFolder(best.path, outputs.model.path)
    Object.assign(outputs.model.metadata, best.metadata)
    return { accuracy, index }
  },
})

/** Copies under another name first, so that half a model never has the name of a whole one. */
async function copyFolder(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`
  try {
    await cp(from, partial, { recursive: true })
    await rm(to, { recursive: true, force: true })
    await rename(partial, to)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw new ComponentError([problem('KF8804', [from, (error as NodeJS.ErrnoException).code ?? String(error)])])
  }
}
