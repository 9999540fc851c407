import { greaterThan, parallelFor, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square, total } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

const squares = pipeline({ name: 'squares', inputs: { numbers: t.list(t.integer()) } }, ({ numbers }) => {
  const squared = parallelFor(numbers, (number) => square({ number }))
  const { sum } = total({ numbers: squared.outputs.result }).outputs
  when(greaterThan(sum, 4), () => say({ message: 'many inside' }))
  return { sum }
})
const square2 = pipeline({ name: 'square-2', inputs: { number: t.integer() } }, ({ number }) => square({ number }))

/** Steps, loops and branches of the same names inside pipelines and around them, and a pipeline named as a step would be. */
export const sameNames: Shape = {
  name: 'same-names',
  pipeline: pipeline({ name: 'same-names', inputs: { numbers: t.list(t.integer(), { default: [1, 2] }) } }, ({ numbers }) => {
    const inside = squares({ numbers })
    const again = squares({ numbers: [3] })
    const around = parallelFor(numbers, (number) => square({ number }))
    const { sum } = total({ numbers: around.outputs.result }).outputs
    when(greaterThan(sum, 4), () => say({ message: 'many around' }))
    const last = square2({ number: sum })
    return { inside: inside.outputs.sum, again: again.outputs.sum, around: sum, last: last.outputs.result }
  }),
  outputs: { inside: 5, again: 9, around: 5, last: 25 },
}
