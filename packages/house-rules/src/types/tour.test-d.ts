// What surface-crack.ts does not show, once each. Everything here compiles and records.
import {
  and,
  component,
  concat,
  containerComponent,
  equals,
  greaterThan,
  ifPresent,
  importer,
  lessThan,
  not,
  parallelFor,
  pipeline,
  t,
  text,
  when,
} from 'kfp-ts'
import type { Output, TaskOptions } from 'kfp-ts'
import { report, selectBest, trainClassifier } from './surface-crack.test-d.ts'

/** A struct with a nested one and an optional field, a closed set of words, a list with a default, artifacts of several kinds. */
export const fit = component({
  name: 'fit',
  inputs: {
    data: t.dataset(),
    search: t.struct({
      rate: t.double(),
      layers: t.list(t.integer()),
      stop: t.struct({ patience: t.integer() }),
      seed: t.integer({ optional: true }),
    }),
    optimizer: t.oneOf(['adam', 'sgd'], { default: 'adam' }),
    classes: t.list(t.string(), { default: ['crack', 'sound'] }),
    warmStart: t.model({ optional: true, description: 'Weights to begin with.' }),
  },
  outputs: {
    model: t.model(),
    confusion: t.classificationMetrics(),
    page: t.html(),
    notes: t.markdown(),
    photos: t.artifact({ schemaTitle: 'system.Photographs' }),
    chosen: t.struct({ rate: t.double(), stop: t.struct({ patience: t.integer() }), seed: t.integer({ optional: true }) }),
    converged: t.boolean(),
    verdict: t.oneOf(['good', 'bad']),
  },
  run: async ({ data, search, optimizer, warmStart }, { outputs }) => {
    const seed: number | undefined = search.seed
    const step: 'adam' | 'sgd' = optimizer
    outputs.model.metadata['from'] = [data.path, warmStart?.path, step, search.layers.length]
    return { chosen: { rate: search.rate, stop: search.stop, ...(seed !== undefined && { seed }) }, converged: true, verdict: 'good' }
  },
})

export const crop = containerComponent({
  name: 'crop',
  inputs: { photos: t.dataset(), size: t.integer({ default: 64 }), mask: t.dataset({ optional: true }), note: t.string({ optional: true }) },
  outputs: { cropped: t.dataset(), count: t.integer() },
  image: 'ghcr.io/acme/crop:1',
  command: ['crop'],
  args: ({ inputs, outputs }) => [
    '--in',
    inputs.photos.path,
    '--size',
    inputs.size,
    concat('--out=', outputs.cropped.path),
    '--count-to',
    outputs.count.path,
    ifPresent(inputs.mask, (mask) => ['--mask', mask.path]),
    concat(
      'note:',
      ifPresent(inputs.note, (note) => note, 'none'),
    ),
  ],
})
const anything = component({ name: 'anything', inputs: { file: t.artifact(), name: t.string({ default: '' }) }, run: async () => {} })

/** Nested: its inputs and outputs are those of any task. */
export const fitOnce = pipeline(
  { name: 'fit-once', inputs: { data: t.dataset(), rate: t.double({ default: 0.1 }), warmStart: t.model({ optional: true }) } },
  ({ data, rate, warmStart }) => {
    const small = crop({ photos: data }, { cpu: { request: '500m', limit: '2' }, displayName: 'crop them' })
    const trained = trainClassifier({ data: small.outputs.cropped, learningRate: rate })
    const search = { rate: 0.1, layers: [8, 16], stop: { patience: 2 } }
    const { verdict, chosen, converged } = fit({ data, warmStart, search }, { after: [trained], cache: { key: 'v1' } }).outputs
    return { model: trained.outputs.model, accuracy: trained.outputs.accuracy, verdict, chosen, converged }
  },
)

const big: TaskOptions = { memory: '32G', env: { LEVEL: 'debug' } }
const search = { rate: 0.1, layers: [], stop: { patience: 1 } }
const inputs = { uri: t.string(), gpus: t.integer({ default: 1 }), memory: t.string({ default: '8G' }), base: t.model({ optional: true }) }

export const tour = pipeline({ name: 'tour', inputs }, ({ uri, gpus, memory, base }) => {
  const imported = importer({ uri: text`${uri}/photos-${3}.tar`, type: t.dataset(), metadata: { from: uri } }, { displayName: 'the photographs' })
  const photos = imported.outputs.artifact
  const shared = { memory, accelerator: { type: 'nvidia.com/gpu', count: gpus }, ignoreUpstreamFailure: false }
  const rates = parallelFor(
    [
      { rate: 1, epochs: 1 },
      { rate: 2, epochs: 2 },
    ],
    ({ rate, epochs }) => {
      const nested = parallelFor(['adam', 'sgd'], (optimizer) => fit({ data: photos, optimizer, search }, shared))
      const task = trainClassifier({ data: photos, learningRate: rate, epochs }, { ...shared, ...big })
      return { model: task.outputs.model, score: task.outputs.accuracy, all: nested.outputs.model, table: nested.outputs.verdict }
    },
  )
  const flat: Output<t.List<t.Model>> = rates.outputs.all
  const deep: Output<t.List<t.List<t.OneOf<'good' | 'bad'>>>> = rates.outputs.table
  void deep
  const best = selectBest({ models: flat, scores: rates.outputs.score })
  const once = fitOnce({ data: photos, warmStart: base }, { retry: { times: 1, delay: '30s' }, after: [best] })
  const good = and(equals(once.outputs.verdict, 'good'), not(lessThan(0.5, once.outputs.accuracy)))
  const chosen = when(good, () => fitOnce({ data: photos }))
    .elseWhen(once.outputs.converged, () => {
      const { model, verdict, chosen } = fit({ data: photos, search }).outputs
      return { model, verdict, chosen }
    })
    .otherwise(() => fit({ data: photos, search }))
  anything({ file: chosen.outputs.model, name: chosen.outputs.verdict }, big)
  parallelFor(rates.outputs.model, (model) => when(greaterThan(best.outputs.accuracy, 0), () => anything({ file: model })), { parallelism: 2 })
  report({ accuracy: once.outputs.chosen.rate })
  return { model: chosen.outputs.model }
})
