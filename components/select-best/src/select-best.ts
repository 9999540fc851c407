import { cp, rename, rm, writeFile } from 'node:fs/promises'
import { component, t } from '@kfp-ts/component'
import { ComponentError } from '@kfp-ts/diagnostics'
import { bestIndex } from './best-index.ts'
import { problem } from './codes.ts'
import { selectionReport } from './selection-report.ts'
import { withChampion } from './with-champion.ts'

export const selectBest = component({
  name: 'select-best',
  description: 'Picks the best of several trained models.',
  inputs: {
    models: t.list(t.model()),
    scores: t.list(t.double(), { description: 'One for each model.' }),
    direction: t.oneOf(['maximize', 'minimize'], { default: 'maximize', description: 'Whether higher scores are better, or lower ones.' }),
    costs: t.list(t.double(), {
      default: [],
      description: 'One for each model, such as milliseconds an answer; of equal scores the lower cost wins.',
    }),
    mostCost: t.double({ optional: true, description: 'What costs more is not taken.' }),
    minimumSuccessful: t.integer({ default: 1, description: 'Fewer scores that are numbers are a failure.' }),
    champion: t.model({ optional: true, description: 'The best model of earlier rounds; it stays unless one of these is better.' }),
    championScore: t.double({ optional: true, description: 'Its score.' }),
    trials: t.anyList({ default: [], description: 'The settings of each model, for the report.' }),
    history: t.anyList({ default: [], description: 'Settings and `score` of the trials of earlier rounds, for the report.' }),
  },
  outputs: {
    model: t.model({ description: 'A copy of the best one.' }),
    report: t.html({ description: 'Scores and settings side by side.' }),
    accuracy: t.double({ description: 'Its score.' }),
    index: t.integer({ description: 'Its place in the list, from 0; -1 for the champion.' }),
  },
  run: async ({ models, champion, championScore, trials, history, ...contest }, { outputs, log }) => {
    const { scores, direction } = contest
    const report = selectionReport({ trials, scores, direction, history, championScore })
    const found = bestIndex({ models: models.length, ...contest })
    const index = withChampion({ found, scores, direction, champion, championScore })
    const [best, accuracy] = index === -1 ? [champion, championScore] : [models[index], scores[index]]
    if (best === undefined || accuracy === undefined) throw new RangeError(`There is no model ${index}.`)
    scores.forEach((score, place) => log(`model ${place}: ${score}${place === index ? '  <- best' : ''}`))
    if (championScore !== undefined) log(`champion: ${championScore}${index === -1 ? '  <- best' : ''}`)
    await copyFolder(best.path, outputs.model.path)
    Object.assign(outputs.model.metadata, best.metadata)
    await writeFile(outputs.report.path, report)
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
