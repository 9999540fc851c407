import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { component, t } from '@kfp-ts/component'
import { readShards } from '@kfp-ts/images'
import { loadTensorflow, publishClassifier, trainClassifier as train, trainingKey } from '@kfp-ts/training'
import { learningCurves } from './learning-curves.ts'

export const trainClassifier = component({
  name: 'train-classifier',
  description: 'Trains a small convolutional network on prepared photographs.',
  inputs: {
    train: t.dataset({ description: 'Shards to learn from.' }),
    validation: t.dataset({ description: 'Shards to choose the best epoch by.' }),
    epochs: t.integer({ default: 4, description: 'Passes over all photographs, at most.' }),
    learningRate: t.double({ default: 5e-3, description: 'Of Adam at the start; it falls to zero.' }),
    width: t.integer({ default: 16, description: 'Filters of the first of three convolutions.' }),
    batchSize: t.integer({ default: 32, description: 'Photographs a step.' }),
    seed: t.integer({ default: 1, description: 'The same seed gives the same model to the last bit.' }),
  },
  outputs: {
    model: t.model(),
    metrics: t.metrics(),
    curves: t.html(),
    accuracy: t.double({ description: 'On the validation photographs, 0 to 1.' }),
  },
  run: async (inputs, { outputs, log, progress, signal }) => {
    const { train: trainFolder, validation: validationFolder, ...settings } = inputs
    const data = { train: await readShards(trainFolder.path), validation: await readShards(validationFolder.path) }
    const checkpoints = checkpointFolder(trainingKey(data, settings), outputs.model.path)
    const tensorflow = await loadTensorflow()
    log(`Training on ${data.train.items.length} photographs with the ${tensorflow.backend} backend.`)

    const started = performance.now()
    const trained = await train(tensorflow, { ...data, settings, checkpoints, progress, signal })
    const seconds = (performance.now() - started) / 1000
    await publishClassifier(tensorflow, trained, { folder: outputs.model.path, samples: data.validation })
    await writeFile(outputs.curves.path, learningCurves(trained.history, trained.best))
    await rm(checkpoints, { recursive: true, force: true })

    const { epoch, validationAccuracy: accuracy, validationLoss } = trained.best
    log(`Best after epoch ${epoch}: ${(accuracy * 100).toFixed(1)} % of ${data.validation.items.length} validation photographs are right.`)
    Object.assign(outputs.model.metadata, { framework: 'tensorflow.js', backend: tensorflow.backend })
    Object.assign(outputs.metrics.metadata, { accuracy, validationLoss, bestEpoch: epoch, trainingSeconds: Math.round(seconds * 10) / 10 })
    return { accuracy }
  },
})

/** On one machine checkpoints outlive the run that made them, so a training that was stopped goes on in the next; else they lie beside the model. */
function checkpointFolder(key: string, model: string): string {
  const state = process.env['KFP_TS_STATE']
  return state === undefined ? `${model}.checkpoints` : join(state, 'checkpoints', key)
}
