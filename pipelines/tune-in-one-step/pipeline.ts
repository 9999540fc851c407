import { ingestImages } from '@kfp-ts/component-ingest-images'
import { preprocessImages } from '@kfp-ts/component-preprocess-images'
import { tune } from '@kfp-ts/component-tune'
import { pipeline, t } from 'kfp-ts'

/** Tunes in one task, whose trials share its processors: no container is started for a trial, and trials without promise end after an epoch. */
export const tuneInOneStep = pipeline(
  {
    name: 'tune-in-one-step',
    description: 'Tunes a classifier in one task, with trials in threads.',
    inputs: {
      count: t.integer({ default: 120, description: 'Photographs per class, which are generated.' }),
      size: t.integer({ default: 32, description: "Edge of the network's input, in pixels." }),
      trials: t.integer({ default: 12, description: 'How many sets of hyper-parameters to try.' }),
      epochs: t.integer({ default: 4 }),
    },
  },
  ({ count, size, trials, epochs }) => {
    const { photographs } = ingestImages({ images: '', count }).outputs
    const { train, validation } = preprocessImages({ photographs, size }).outputs
    const tuned = tune({ train, validation, budget: trials, epochs, parallel: 2 }, { memory: '2G', retry: { times: 1 } })
    return { model: tuned.outputs.model, accuracy: tuned.outputs.accuracy, report: tuned.outputs.report }
  },
)
