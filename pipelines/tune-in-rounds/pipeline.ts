import { ingestImages } from '@kfp-ts/component-ingest-images'
import { planTrials } from '@kfp-ts/component-plan-trials'
import { preprocessImages } from '@kfp-ts/component-preprocess-images'
import { selectBest } from '@kfp-ts/component-select-best'
import { trainClassifier } from '@kfp-ts/component-train-classifier'
import { parallelFor, pipeline, t } from 'kfp-ts'

/**
 * Tunes in three rounds of four trials: side by side within a round, and each round learns from all before it. Kubeflow needs no controller for it, since a
 * round is a loop, and what it came to is an input of the next plan.
 */
export const tuneInRounds = pipeline(
  {
    name: 'tune-in-rounds',
    description: 'Tunes a classifier in rounds, each of which learns from those before.',
    inputs: {
      count: t.integer({ default: 120, description: 'Photographs per class, which are generated.' }),
      size: t.integer({ default: 32, description: "Edge of the network's input, in pixels." }),
      trials: t.integer({ default: 4, description: 'Trials of each round.' }),
      epochs: t.integer({ default: 2 }),
    },
  },
  ({ count, size, trials, epochs }) => {
    const { photographs } = ingestImages({ images: '', count }).outputs
    const { train, validation } = preprocessImages({ photographs, size }).outputs
    const attempt = (plan: ReturnType<typeof planTrials>) =>
      parallelFor(plan.outputs.trials, ({ learningRate, width, seed }) => trainClassifier({ train, validation, epochs, learningRate, width, seed }), {
        parallelism: 4,
      })
    // The first round is spread evenly; from then on there is something to learn from.
    const learn = { budget: trials, strategy: 'tpe', startup: 4 } as const

    const firstPlan = planTrials({ budget: trials, strategy: 'sobol' })
    const first = attempt(firstPlan)
    const best = selectBest({ models: first.outputs.model, scores: first.outputs.accuracy, trials: firstPlan.outputs.trials })

    const secondPlan = planTrials({ ...learn, trials: firstPlan.outputs.trials, scores: first.outputs.accuracy })
    const second = attempt(secondPlan)
    const better = selectBest({
      models: second.outputs.model,
      scores: second.outputs.accuracy,
      champion: best.outputs.model,
      championScore: best.outputs.accuracy,
      trials: secondPlan.outputs.trials,
      history: secondPlan.outputs.history,
    })

    const thirdPlan = planTrials({
      ...learn,
      history: secondPlan.outputs.history,
      trials: secondPlan.outputs.trials,
      scores: second.outputs.accuracy,
    })
    const third = attempt(thirdPlan)
    const champion = selectBest({
      models: third.outputs.model,
      scores: third.outputs.accuracy,
      champion: better.outputs.model,
      championScore: better.outputs.accuracy,
      trials: thirdPlan.outputs.trials,
      history: thirdPlan.outputs.history,
    })
    return { model: champion.outputs.model, accuracy: champion.outputs.accuracy, report: champion.outputs.report }
  },
)
