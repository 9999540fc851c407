import { equals, parallelFor, pipeline, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Steps that wait although nothing flows: for a step, for a whole loop, and from inside a branch. */
export const afterAcrossGroups: Shape = {
  name: 'after-across-groups',
  pipeline: pipeline({ name: 'after-across-groups' }, () => {
    const first = say({ message: 'first' })
    const second = say({ message: 'second' }, { after: [first] })
    const loop = parallelFor([1, 2], (number) => void square({ number }))
    const third = say({ message: 'third' }, { after: [first, loop] })
    when(equals(third.outputs.said, 'third'), () => say({ message: 'fourth' }, { after: [second] }))
  }),
  tasks: { 'condition-3/say-4': { said: 'fourth' } },
}
