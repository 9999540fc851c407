// The example of design.md, complete.
import { component, exitHandler, greaterThan, kubernetes, parallelFor, pipeline, t, when } from 'kfp-ts'

export const preprocess = component({
  name: 'preprocess',
  inputs: { images: t.string(), size: t.integer({ default: 64 }) },
  outputs: { train: t.dataset(), test: t.dataset() },
  run: async ({ images, size }, { outputs, log }) => {
    log(`${images} at ${size} x ${size} pixels into ${outputs.train.path} and ${outputs.test.path}`)
  },
})

export const planTrials = component({
  name: 'plan-trials',
  inputs: { budget: t.integer() },
  outputs: { trials: t.list(t.struct({ learningRate: t.double(), seed: t.integer() })) },
  run: async ({ budget }) => ({
    trials: Array.from({ length: budget }, (_, seed) => ({ learningRate: 10 ** -(1 + seed / 2), seed })),
  }),
})

export const trainClassifier = component({
  name: 'train-classifier',
  description: 'Trains a small convolutional network on image shards.',
  inputs: { data: t.dataset(), epochs: t.integer({ default: 4 }), learningRate: t.double({ default: 1e-3 }) },
  outputs: { model: t.model(), metrics: t.metrics(), accuracy: t.double() },
  run: async ({ data, epochs, learningRate }, { outputs, log, signal }) => {
    log(`${data.path} for ${epochs} epochs at ${learningRate} into ${outputs.model.path}`)
    signal.throwIfAborted()
    const accuracy = 1 - 1 / (1 + epochs)
    outputs.metrics.metadata['accuracy'] = accuracy
    return { accuracy }
  },
})

export const selectBest = component({
  name: 'select-best',
  inputs: { models: t.list(t.model()), scores: t.list(t.double()) },
  outputs: { model: t.model(), accuracy: t.double() },
  run: async ({ models, scores }, { outputs }) => {
    const accuracy = Math.max(...scores)
    outputs.model.metadata['from'] = models[scores.indexOf(accuracy)]?.uri
    return { accuracy }
  },
})

export const deploy = component({
  name: 'deploy',
  inputs: { model: t.model() },
  outputs: { url: t.string() },
  run: async ({ model }) => ({ url: `http://models/${model.uri}` }),
})

export const report = component({
  name: 'report',
  inputs: { accuracy: t.double() },
  outputs: { page: t.html() },
  run: async ({ accuracy }, { outputs }) => {
    outputs.page.metadata['accuracy'] = accuracy
  },
})

export const notify = component({
  name: 'notify',
  inputs: { status: t.finalStatus(), channel: t.string({ optional: true }) },
  run: async ({ status, channel }, { log }) => log(`${channel ?? 'log'}: ${status.state} ${status.error?.message ?? ''}`),
})

const onGpu = { accelerator: { type: 'nvidia.com/gpu', count: 1 }, memory: '8G', retry: { times: 2 } }
const scratch = kubernetes.mountPvc({ claim: 'surface-data', path: '/data' })

export const surfaceCrack = pipeline(
  { name: 'surface-crack', inputs: { images: t.string(), epochs: t.integer({ default: 4 }), threshold: t.double({ default: 0.9 }) } },
  ({ images, epochs, threshold }) => {
    exitHandler(
      () => {
        const prepared = preprocess({ images }, { platform: [scratch] })
        const tried = parallelFor(
          planTrials({ budget: 8 }).outputs.trials,
          (trial) => trainClassifier({ data: prepared.outputs.train, epochs, learningRate: trial.learningRate }, onGpu),
          { parallelism: 4 },
        )
        const best = selectBest({ models: tried.outputs.model, scores: tried.outputs.accuracy })
        when(greaterThan(best.outputs.accuracy, threshold), () => deploy({ model: best.outputs.model })).otherwise(() =>
          report({ accuracy: best.outputs.accuracy }),
        )
      },
      (status) => notify({ status }),
    )
  },
)
