import { component, parallelFor, pipeline, t } from 'kfp-ts'
import { double } from './components/double.ts'

const numbers = t.list(t.integer())
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const simpleAdd = component({
  name: 'simple-add',
  inputs: { nums: numbers },
  outputs: { Output: t.integer() },
  run: async ({ nums }) => ({ Output: sum(nums) }),
})
const nestedAdd = component({
  name: 'nested-add',
  inputs: { nums: t.list(numbers) },
  outputs: { Output: t.integer() },
  run: async ({ nums }) => ({ Output: sum(nums.flat()) }),
})
const addTwoNumbers = component({
  name: 'add-two-numbers',
  inputs: { x: numbers, y: numbers },
  outputs: { Output: t.integer() },
  run: async ({ x, y }) => ({ Output: sum(x) + sum(y) }),
})

export const mathPipeline = pipeline({ name: 'math-pipeline' }, () => {
  const doubled = parallelFor([1, 2, 3], (num) => {
    const first = double({ num }).outputs.Output
    const inner = parallelFor([4, 5, 6], (other) => double({ num: other })).outputs.Output
    simpleAdd({ nums: inner })
    return { first, inner }
  }).outputs
  nestedAdd({ nums: doubled.inner })
  const { simple, nested } = parallelFor([0, 0, 0], () => ({
    simple: simpleAdd({ nums: doubled.first }).outputs.Output,
    nested: nestedAdd({ nums: doubled.inner }).outputs.Output,
  })).outputs
  return addTwoNumbers({ x: simple, y: nested })
})
