import { component, parallelFor, pipeline, t } from 'kfp-ts'
import { double } from './components/double.ts'

const add = component({
  name: 'add',
  inputs: { nums: t.list(t.list(t.integer())) },
  outputs: { Output: t.integer() },
  run: async ({ nums }) => ({ Output: nums.flat().reduce((sum, num) => sum + num, 0) }),
})
const echoAndReturn = component({
  name: 'echo-and-return',
  inputs: { string: t.string() },
  outputs: { Output: t.string() },
  run: async ({ string }, { log }) => {
    log(string)
    return { Output: string }
  },
})
const joinAndPrint = component({
  name: 'join-and-print',
  inputs: { strings: t.list(t.string()) },
  run: async ({ strings }, { log }) => log(strings.join('')),
})

const doublePipeline = pipeline({ name: 'double-pipeline', inputs: { num: t.integer() } }, ({ num }) => double({ num }))
const addPipeline = pipeline({ name: 'add-pipeline', inputs: { nums: t.list(t.list(t.integer())) } }, ({ nums }) => ({
  out1: add({ nums }).outputs.Output,
  out2: parallelFor(['m', 'a', 't', 'h'], (string) => echoAndReturn({ string })).outputs.Output,
}))

export const mathPipeline = pipeline({ name: 'math-pipeline' }, () => {
  const doubled = parallelFor([1, 2, 3], () => parallelFor([1, 2, 3], (num) => doublePipeline({ num })))
  const { out1, out2 } = addPipeline({ nums: doubled.outputs.Output }).outputs
  joinAndPrint({ strings: out2 })
  return { Output: out1 }
})
