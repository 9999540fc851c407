// Mistakes in the declaration of ports, components and containers. See mistakes.ts.
import { component, concat, containerComponent, ifPresent, t } from 'kfp-ts'

// @ts-expect-error 53. a default of the wrong type
t.integer({ default: 'four' })
// @ts-expect-error 54. a default for an artifact
t.model({ default: 's3://models/base' })
// @ts-expect-error 55. a default that is not one of the choices
t.oneOf(['adam', 'sgd'], { default: 'adma' })
// @ts-expect-error 56. a file inside a struct
t.struct({ rate: t.double(), data: t.dataset() })
// @ts-expect-error 57. a schema title Kubeflow refuses
t.artifact({ schemaTitle: 'acme.Photographs' })
// @ts-expect-error 58. an output with a default
component({ name: 'x', outputs: { count: t.integer({ default: 0 }) }, run: async () => ({ count: 1 }) })
// @ts-expect-error 59. a list of artifacts as an output
component({ name: 'x', outputs: { shards: t.list(t.dataset()) }, run: async () => {} })
// @ts-expect-error 60. run returns the wrong type
component({ name: 'x', outputs: { accuracy: t.double() }, run: async () => ({ accuracy: 'high' }) })
component({
  name: 'x',
  inputs: { data: t.dataset(), epochs: t.integer() },
  outputs: { accuracy: t.double(), model: t.model() },
  // @ts-expect-error 61. run returns the wrong type, from a block
  run: async ({ data, epochs }, { outputs }) => {
    outputs.model.metadata['from'] = data.path
    return { accuracy: String(epochs) }
  },
})
// @ts-expect-error 62. run returns nothing although there is a parameter to return
component({ name: 'x', outputs: { accuracy: t.double() }, run: async () => {} })
// @ts-expect-error 63. run is not async
component({ name: 'x', outputs: { accuracy: t.double() }, run: () => ({ accuracy: 1 }) })
// @ts-expect-error 64. run reads an input that is not there
component({ name: 'x', inputs: { data: t.dataset() }, run: async ({ dat }, { log }) => log(dat) })
// @ts-expect-error 65. run uses an optional input as if it were always there
component({ name: 'x', inputs: { base: t.model({ optional: true }) }, run: async ({ base }, { log }) => log(base.path) })
// @ts-expect-error 66. the word t.dataset instead of the call
component({ name: 'x', inputs: { data: t.dataset }, run: async () => {} })

// ---- containers
const data = t.dataset()
const mask = t.dataset({ optional: true })
// @ts-expect-error 67. a file instead of its path among the arguments
containerComponent({ name: 'x', image: 'i', inputs: { data }, args: ({ inputs }) => ['--in', inputs.data] })
// @ts-expect-error 68. an optional input used without ifPresent
containerComponent({ name: 'x', image: 'i', inputs: { mask }, args: ({ inputs }) => ['--mask', inputs.mask.path] })
// @ts-expect-error 69. ifPresent on an input that always is
containerComponent({ name: 'x', image: 'i', inputs: { data }, args: ({ inputs }) => [ifPresent(inputs.data, (it) => it)] })
// @ts-expect-error 70. an output parameter instead of the file to write it to
containerComponent({ name: 'x', image: 'i', outputs: { count: t.integer() }, args: ({ outputs }) => [concat('--count=', outputs.count)] })
// @ts-expect-error 71. a number among the arguments
containerComponent({ name: 'x', image: 'i', args: () => ['--size', 64] })
// @ts-expect-error 72. no image
containerComponent({ name: 'x', command: ['crop'], args: () => [] })
