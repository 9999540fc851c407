import { component, pipeline, t } from 'kfp-ts'

const number = { inputs: { n: t.integer() }, outputs: { result: t.integer() } }
const addOne = component({ name: 'add-one', ...number, run: async ({ n }) => ({ result: n + 1 }) })
const double = component({ name: 'double', ...number, run: async ({ n }) => ({ result: n * 2 }) })
const square = component({ name: 'square', ...number, run: async ({ n }) => ({ result: n * n }) })
const sum = component({
  name: 'sum',
  inputs: { left: t.integer(), right: t.integer() },
  outputs: { total: t.integer() },
  run: async ({ left, right }) => ({ total: left + right }),
})

export const diamond = pipeline({ name: 'diamond', inputs: { start: t.integer({ default: 1 }) } }, ({ start }) => {
  const first = addOne({ n: start })
  const left = double({ n: first.outputs.result })
  const right = square({ n: first.outputs.result })
  return sum({ left: left.outputs.result, right: right.outputs.result })
})
