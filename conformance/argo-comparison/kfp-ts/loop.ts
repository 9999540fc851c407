import { component, greaterThan, parallelFor, pipeline, t, when } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { n: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ n }) => ({ result: n * n }),
})
const sum = component({
  name: 'sum',
  inputs: { values: t.list(t.integer()) },
  outputs: { total: t.integer() },
  run: async ({ values }) => ({ total: values.reduce((one, other) => one + other, 0) }),
})
const say = component({
  name: 'say',
  inputs: { total: t.integer() },
  outputs: { text: t.string() },
  run: async ({ total }) => ({ text: `${total} is large` }),
})

const inputs = { numbers: t.list(t.integer(), { default: [1, 2, 3] }) }
export const loop = pipeline({ name: 'loop', inputs }, ({ numbers }) => {
  const squares = parallelFor(numbers, (n) => square({ n }))
  const all = sum({ values: squares.outputs.result })
  when(greaterThan(all.outputs.total, 10), () => say({ total: all.outputs.total }))
})
