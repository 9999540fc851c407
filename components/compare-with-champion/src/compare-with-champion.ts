import { writeFile } from 'node:fs/promises'
import { component, t } from '@kfp-ts/component'
import { judgePromotion, scoresOf } from '@kfp-ts/evaluation'
import { readShards } from '@kfp-ts/images'
import { logModelMetrics } from '@kfp-ts/tracking'
import { predict } from '@kfp-ts/training'
import { askChampion } from './champion.ts'
import { contestOf } from './contest.ts'
import { contestReport } from './contest-report.ts'

export const compareWithChampion = component({
  name: 'compare-with-champion',
  description: 'Decides whether a model takes the place of the registered one, by the same photographs.',
  inputs: {
    model: t.model({ description: 'The folder that train-classifier wrote.' }),
    test: t.dataset({ description: 'Shards that neither model has seen.' }),
    name: t.string({ description: 'Of the registered model.' }),
    alias: t.string({ default: 'champion', description: 'Under which the model in use is registered.' }),
    threshold: t.double({ default: 0.5, description: 'A photograph counts as Positive when its probability reaches this, 0 to 1.' }),
    minimumAccuracy: t.double({ default: 0.85, description: 'What a model must reach in any case, 0 to 1.' }),
    minimumRecall: t.double({ default: 0, description: 'The share of Positive that must be found in any case, 0 to 1.' }),
    margin: t.double({ default: 0, description: 'By how much its accuracy must be above that of the one in use, -1 to 1.' }),
    tracking: t.string({ default: '', description: "Address of an MLflow server; '' is the registry that register-model uses." }),
  },
  outputs: {
    report: t.html(),
    metrics: t.metrics(),
    promoted: t.boolean({ description: 'Whether it takes the place of the one in use.' }),
    verdict: t.string({ description: 'Why, in a sentence for each thing that was asked for.' }),
  },
  run: async ({ model, test, name, alias, threshold, tracking, ...rules }, { outputs, log, ...following }) => {
    const shards = await readShards(test.path)
    const champion = await askChampion({ name, alias, tracking }, shards, following)
    const contest = contestOf({ shards, threshold, challenger: await predict(model.path, shards, following), champion })
    const challenger = scoresOf(contest.predictions, threshold)
    const verdict = judgePromotion({ challenger, champion: contest.champion }, rules)
    const tags = { promoted: String(verdict.promoted) }
    await logModelMetrics({ tracking, model, metrics: named(contest.difference), tags, log, signal: following.signal })
    for (const { sentence } of verdict.reasons) log(sentence)
    Object.assign(outputs.metrics.metadata, { accuracy: challenger.accuracy, recall: challenger.recall, ...contest.difference })
    await writeFile(outputs.report.path, contestReport({ name, alias, verdict, challenger, contest }))
    return { promoted: verdict.promoted, verdict: verdict.reasons.map(({ sentence }) => sentence).join(' ') }
  },
})

/** As the run of the training shows them, beside what it has of its own. */
const named = (difference: object): { readonly [name: string]: number } =>
  Object.fromEntries(Object.entries(difference).map(([name, value]) => [`contest/${name}`, Number(value)]))
