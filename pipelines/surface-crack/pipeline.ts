import { compareWithChampion } from '@kfp-ts/component-compare-with-champion'
import { deployModel } from '@kfp-ts/component-deploy-model'
import { evaluateClassifier } from '@kfp-ts/component-evaluate-classifier'
import { ingestImages } from '@kfp-ts/component-ingest-images'
import { planTrials } from '@kfp-ts/component-plan-trials'
import { preprocessImages } from '@kfp-ts/component-preprocess-images'
import { registerModel } from '@kfp-ts/component-register-model'
import { selectBest } from '@kfp-ts/component-select-best'
import { smokeTest } from '@kfp-ts/component-smoke-test'
import { trainClassifier } from '@kfp-ts/component-train-classifier'
import { kubernetes, parallelFor, pipeline, t, when } from 'kfp-ts'
import { summarise, turnDown } from './summary.ts'

const scratch = kubernetes.mountPvc({ claim: 'surface-data', path: '/data' })
const always = { cache: false }

/**
 * Classifies 227-pixel photographs of concrete as Negative or Positive (cracked), from the photographs to a served model.
 * `images` is a folder with `Negative/` and `Positive/`, or a zip of one; left empty, photographs are generated.
 */
export const surfaceCrack = pipeline(
  {
    name: 'surface-crack',
    description: 'Finds cracks in photographs of concrete: prepares, tunes, trains, judges, registers, serves.',
    inputs: {
      images: t.string({
        default: '',
        description:
          'Folder or zip with Negative/ and Positive/; empty: photographs are generated. The same path counts as unchanged: --no-cache reads it again.',
      }),
      count: t.integer({ default: 600, description: 'Photographs per class, when they are generated.' }),
      size: t.integer({ default: 64, description: "Edge of the network's input, in pixels." }),
      trials: t.integer({ default: 2, description: 'How many sets of hyper-parameters to try.' }),
      epochs: t.integer({ default: 4 }),
      threshold: t.double({
        default: 0.85,
        description: 'Held-out accuracy that a model must reach to be registered and served; it must also be as good as the champion.',
      }),
      name: t.string({ default: 'surface', description: 'Name of the registered model and of its server.' }),
      port: t.integer({ default: 8080, description: 'Port of the model server.' }),
      tracking: t.string({
        default: '',
        description: 'Address of an MLflow server; empty: experiments and models are kept in a folder of this machine.',
      }),
    },
  },
  ({ images, count, size, trials, epochs, threshold, name, port, tracking }) => {
    const { photographs } = ingestImages({ images, count }, { platform: [scratch] }).outputs
    const { train, validation, test } = preprocessImages({ photographs, size }, { platform: [scratch] }).outputs
    const planned = planTrials({ budget: trials }).outputs.trials
    const tried = parallelFor(
      planned,
      (trial) =>
        trainClassifier(
          { train, validation, epochs, learningRate: trial.learningRate, width: trial.width, seed: trial.seed, tracking },
          { memory: '2G', retry: { times: 1 } },
        ),
      { displayName: 'tune', parallelism: 4 },
    )
    const { model } = selectBest({ models: tried.outputs.model, scores: tried.outputs.accuracy, trials: planned }).outputs
    const { accuracy } = evaluateClassifier({ model, test }).outputs
    const { promoted, verdict: reasons } = compareWithChampion({ model, test, name, minimumAccuracy: threshold, tracking }, always).outputs

    const verdict = when(promoted, () => {
      const { version } = registerModel({ model, name, accuracy, tracking }).outputs
      const { url, stop, running } = deployModel({ model, name, version, port }, always).outputs
      const asked = smokeTest({ url, running, model, test, photographs }, always)
      return summarise({ name, version, accuracy, url, running, stop, agreement: asked.outputs.agreement, photographs }, always)
    }).otherwise(() => turnDown({ accuracy, reasons }))
    return { accuracy, summary: verdict.outputs.summary }
  },
)
