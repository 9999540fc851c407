// Mistakes inside literals, with what only the run knows, and between the sides of a condition; mistakes.golden.txt says what tsc says.
import { component, equals, greaterThan, job, parallelFor, pipeline, t, thisTask, when } from 'kfp-ts'
import { preprocess, report, trainClassifier } from './surface-crack.test-d.ts'
import { fit } from './tour.test-d.ts'

const inputs = {
  images: t.string(),
  epochs: t.integer(),
  threshold: t.double(),
  fast: t.boolean(),
  seed: t.integer({ optional: true }),
  layers: t.list(t.integer()),
  data: t.dataset(),
}
const configure = component({
  name: 'configure',
  inputs: { config: t.struct({ mode: t.oneOf(['fast', 'slow']), names: t.list(t.string()) }), free: t.struct({}, { optional: true }) },
  outputs: { mode: t.oneOf(['fast', 'slow', 'off']), page: t.artifact({ schemaTitle: 'google.VertexModel', schemaVersion: '1.0.0' }) },
  run: async () => ({ mode: 'off' }),
})
const launch = component({ name: 'launch', inputs: { config: t.taskConfig() }, taskConfigPassthroughs: ['ENV'], run: async () => {} })
const search = { rate: 0.1, layers: [8], stop: { patience: 2 } }

// ---- outputs inside literals
export const literalMistakes = pipeline({ name: 'literal-mistakes', inputs }, ({ images, epochs, threshold, seed, layers, data }) => {
  fit({ data, search: { rate: threshold, layers: [8, epochs], stop: { patience: epochs } } })
  fit({ data, search: { ...search, layers }, classes: [images, 'sound', job.name] })
  // @ts-expect-error 73. an output of another type in a struct
  fit({ data, search: { ...search, rate: images } })
  // @ts-expect-error 74. a fraction where a whole number is wanted, deep in a struct
  fit({ data, search: { ...search, stop: { patience: threshold } } })
  // @ts-expect-error 75. an output of another type in a list
  fit({ data, search, classes: ['crack', epochs] })
  // @ts-expect-error 76. a task instead of its output, in a struct
  fit({ data, search: { ...search, rate: trainClassifier({ data }) } })
  // @ts-expect-error 77. a file in a list
  fit({ data, search, classes: [data] })
  // @ts-expect-error 78. a list in a list
  fit({ data, search: { ...search, layers: [layers] } })
  // @ts-expect-error 79. a misspelled field beside an output
  fit({ data, search: { rate: threshold, layers, stop: { patience: epochs }, sed: 3 } })
  // @ts-expect-error 80. a field forgotten beside an output
  fit({ data, search: { rate: threshold, layers } })
  // @ts-expect-error 81. an optional input of the pipeline, which may be absent
  fit({ data, search: { ...search, seed } })
  // @ts-expect-error 82. any string where one of a few is wanted
  configure({ config: { mode: images, names: [] } })
  // @ts-expect-error 83. one of more choices than are known
  configure({ config: { mode: configure({ config: { mode: 'fast', names: [] } }).outputs.mode, names: [] } })
  // @ts-expect-error 84. an output as a key
  configure({ config: { mode: 'fast', names: [] }, free: { [images]: 1 } })
  // @ts-expect-error 85. an output in the list of a loop
  parallelFor([images, 'b'], (name) => preprocess({ images: name }))
})

// ---- what only the run knows
export const runMistakes = pipeline({ name: 'run-mistakes', inputs }, ({ data }) => {
  preprocess({ images: thisTask.id })
  // @ts-expect-error 86. a value the run does not know
  preprocess({ images: job.namespace })
  // @ts-expect-error 87. a text of the run where a number is wanted
  trainClassifier({ data, epochs: job.createTime })
  // @ts-expect-error 88. a configuration written down
  launch({ config: {} })
})
// @ts-expect-error 89. a misspelled field of the task's configuration
component({ name: 'x', taskConfigPassthroughs: ['ENVIRONMENT'], run: async () => {} })
// @ts-expect-error 90. a version of two numbers
t.artifact({ schemaTitle: 'system.Photos', schemaVersion: '1.2' })
// @ts-expect-error 91. a title of no family
t.artifact({ schemaTitle: 'acme.Photos' })

// ---- conditions
export const conditionMistakes = pipeline({ name: 'condition-mistakes', inputs }, ({ images, epochs, threshold, fast, layers, data }) => {
  const then = (): void => void report({ accuracy: threshold })
  when(equals(epochs, threshold), then).elseWhen(greaterThan(epochs, threshold), then)
  // @ts-expect-error 92. a text and a number, both outputs
  when(equals(images, epochs), then)
  // @ts-expect-error 93. a boolean and a text
  when(equals(fast, 'true'), then)
  // @ts-expect-error 94. a list
  when(equals(layers, 3), then)
  // @ts-expect-error 95. a file
  when(equals(data, 's3://data'), then)
  // @ts-expect-error 96. a larger-than of booleans
  when(greaterThan(fast, false), then)
})
