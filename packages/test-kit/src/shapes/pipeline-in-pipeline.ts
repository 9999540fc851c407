import { pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { read, write } from '../steps/files.ts'
import { add, square } from '../steps/numbers.ts'

const squareOfSum = pipeline({ name: 'square-of-sum', inputs: { left: t.integer(), right: t.integer({ default: 1 }) } }, ({ left, right }) => {
  const added = add({ left, right })
  return square({ number: added.outputs.sum })
})
const copy = pipeline({ name: 'copy', inputs: { file: t.dataset() } }, ({ file }) => {
  const { text } = read({ file }).outputs
  return write({ text })
})

/** Pipelines as steps, twice the same, with values and files going in and out. */
export const pipelineInPipeline: Shape = {
  name: 'pipeline-in-pipeline',
  pipeline: pipeline({ name: 'pipeline-in-pipeline', inputs: { start: t.integer({ default: 2 }) } }, ({ start }) => {
    const first = squareOfSum({ left: start }, { displayName: 'the first' })
    const second = squareOfSum({ left: first.outputs.result, right: start })
    const copied = copy({ file: write({ text: 'kept' }).outputs.file })
    const text = read({ file: copied.outputs.file })
    return { result: add({ left: second.outputs.result, right: 1 }).outputs.sum, text: text.outputs.text }
  }),
  outputs: { result: 122, text: 'kept' },
}
