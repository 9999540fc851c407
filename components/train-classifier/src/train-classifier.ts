import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { component, t } from '@kfp-ts/component'
import { readShards } from '@kfp-ts/images'
import { checkPhotographs, loadTensorflow, publishClassifier, trainClassifier as train, trainingEvents } from '@kfp-ts/training'
import type { Backend, Tensorflow, TrainingSettings } from '@kfp-ts/training'
import { trackStep, writeMlmodel } from '@kfp-ts/tracking'
import { checkpointFolder, removeCheckpoints } from './checkpoint-folder.ts'
import { type LearnerInputs, learnerSettings } from './learner-settings.ts'
import { learningCurves } from './learning-curves.ts'
import { logEpoch, trackedTraining } from './tracked-training.ts'

export const trainClassifier = component({
  name: 'train-classifier',
  description: 'Trains a convolutional network on prepared photographs.',
  inputs: {
    train: t.dataset({ description: 'Shards to learn from.' }),
    validation: t.dataset({ description: 'Shards to choose the best epoch by.' }),
    epochs: t.integer({ default: 4, description: 'Passes over all photographs, at most.' }),
    learningRate: t.double({ default: 5e-3, description: 'Of Adam at its highest.' }),
    width: t.integer({ default: 16, description: 'Filters of the first convolution.' }),
    batchSize: t.integer({ default: 32, description: 'Photographs a step.' }),
    seed: t.integer({ default: 1, description: 'The same seed gives the same model to the last bit.' }),
    batchSizes: t.list(t.integer(), { default: [], description: 'Several batch sizes in place of one.' }),
    batchSizesOver: t.oneOf(['batches', 'epochs'], { default: 'batches', description: 'What takes them in turn.' }),
    network: t.oneOf(['auto', 'small', 'strided'], { default: 'auto', description: 'auto: strided for more than 96 pixels.' }),
    depth: t.integer({ default: 0, description: 'Convolutions; 0: as fit the size.' }),
    schedule: t.oneOf(['cosine', 'constant', 'step'], { default: 'cosine', description: 'How the learning rate falls.' }),
    stepEpochs: t.integer({ default: 2, description: 'Epochs from one step of the learning rate to the next.' }),
    stepFactor: t.double({ default: 0.5, description: 'What each step multiplies it by.' }),
    warmup: t.double({ default: 0, description: 'Epochs over which it rises first.' }),
    augment: t.struct(
      { turns: t.boolean(), brightness: t.double(), contrast: t.double(), shift: t.double(), noise: t.double() },
      { default: { turns: true, brightness: 0, contrast: 0, shift: 0, noise: 0 }, description: 'How photographs are changed in each epoch.' },
    ),
    classWeights: t.list(t.double(), { default: [], description: 'How much a photograph of each class counts; empty: alike.' }),
    balanced: t.boolean({ default: false, description: 'Both classes get the same say, however rare one is.' }),
    labelSmoothing: t.double({ default: 0, description: 'Learns this / 2 and 1 - this / 2 in place of 0 and 1.' }),
    weightDecay: t.double({ default: 0, description: 'Share of a weight that a step at learning rate 1 takes off.' }),
    patience: t.integer({ default: 3, description: 'Epochs without a lower validation loss that end the training.' }),
    minDelta: t.double({ default: 0, description: 'By how much it has to be lower.' }),
    start: t.model({ optional: true, description: 'A model to begin with: model.json and its weights.' }),
    freeze: t.integer({ default: 0, description: 'First layers of it that do not learn.' }),
    photographs: t.dataset({ optional: true, description: 'What the shards were made of, to check that it has not changed.' }),
    checkpoints: t.string({ default: '', description: 'Folder for checkpoints, such as one on the workspace.' }),
    backend: t.oneOf(['auto', 'native-gpu', 'native', 'wasm', 'cpu'], { default: 'auto', description: 'What computes.' }),
    workers: t.integer({ default: 1, description: 'Threads that share each batch; 0: one for each processor.' }),
    tracking: t.string({ default: '', description: "Where the run is logged; '': what MLFLOW_TRACKING_URI names, else the state of this machine." }),
  },
  outputs: {
    model: t.model(),
    metrics: t.metrics(),
    curves: t.html(),
    logs: t.artifact({ description: 'Event files for TensorBoard.' }),
    accuracy: t.double({ description: 'On the validation photographs, 0 to 1.' }),
  },
  run: async (inputs, { outputs, log, progress, signal }) => {
    const { start, photographs } = inputs
    const data = { train: await readShards(inputs.train.path), validation: await readShards(inputs.validation.path) }
    if (photographs !== undefined) await checkPhotographs([...data.train.items, ...data.validation.items], photographs.path, signal)
    const { tensorflow, settings } = await begin(inputs)
    log(`Training on ${data.train.items.length} photographs with the ${tensorflow.backend} backend.`)

    const step = await trackedTraining(inputs, { output: outputs.model.path, log, signal })
    return trackStep(step, async (run) => {
      const started = performance.now()
      const events = trainingEvents(outputs.logs.path, settings)
      const trained = await train(tensorflow, {
        ...data,
        settings,
        progress,
        signal,
        onStep: events.onStep,
        checkpoints: checkpointFolder(inputs.checkpoints, outputs.model.path),
        ...(start !== undefined && { start: start.path }),
        warn: ({ code, message }) => log(`warning ${code}  ${message}`),
        report: (record) => {
          events.onEpoch(record)
          logEpoch(run, record)
          return 'go on'
        },
      })
      events.end()
      const seconds = (performance.now() - started) / 1000
      await publishClassifier(tensorflow, trained, { folder: outputs.model.path, samples: data.validation, beside: writeMlmodel })
      await run.logModel(outputs.model.path, 'model')
      await writeFile(outputs.curves.path, learningCurves(trained.history, trained.best))
      await removeCheckpoints(trained.checkpoints, outputs.model.path)

      const { epoch, validationAccuracy: accuracy, validationLoss } = trained.best
      log(`Best after epoch ${epoch}: ${(accuracy * 100).toFixed(1)} % of ${data.validation.items.length} validation photographs are right.`)
      Object.assign(outputs.model.metadata, { framework: 'tensorflow.js', ...trained.arithmetic })
      Object.assign(outputs.metrics.metadata, { accuracy, validationLoss, bestEpoch: epoch, trainingSeconds: Math.round(seconds * 10) / 10 })
      return { accuracy }
    })
  },
})

interface Computing {
  readonly backend: Backend | 'auto'
  /** 0: one for each processor. */
  readonly workers: number
}

/** What computes, and how; threads that share batches share the processors. */
async function begin(inputs: LearnerInputs & Computing): Promise<{ tensorflow: Tensorflow; settings: TrainingSettings }> {
  const { backend, workers: wanted } = inputs
  const processors = availableParallelism()
  const workers = wanted === 0 ? processors : wanted
  const threads = Math.max(1, Math.floor(processors / workers))
  const tensorflow = await loadTensorflow({ threads, ...(backend !== 'auto' && { backend }) })
  return { tensorflow, settings: learnerSettings(inputs, workers) }
}
