import { containerComponent, parallelFor, pipeline, t } from 'kfp-ts'
import { add } from '../components/add.ts'
import { double } from '../components/double.ts'

const addContainer = containerComponent({
  name: 'add-container',
  description: 'Adds up numbers with jq.',
  inputs: { nums: t.list(t.integer()) },
  outputs: { sum: t.integer() },
  image: 'ghcr.io/jqlang/jq:1.8.1',
  command: ['sh', '-c', 'echo "$0" | jq add > "$1"'],
  args: ({ inputs, outputs }) => [inputs.nums, outputs.sum.path],
})

export const mathPipeline = pipeline({ name: 'math-pipeline' }, () => {
  const doubled = parallelFor([1, 2, 3], (num) => double({ num }))
  add({ nums: doubled.outputs.Output })
  addContainer({ nums: doubled.outputs.Output })
  return doubled
})
