import { equals, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { square } from '../steps/numbers.ts'
import { say } from '../steps/words.ts'

/** Branches that may all be skipped; one holds branches of its own. */
export const branchesWithoutOutputs: Shape = {
  name: 'branches-without-outputs',
  pipeline: pipeline(
    { name: 'branches-without-outputs', inputs: { kind: t.string({ default: 'b' }), size: t.integer({ default: 3 }) } },
    ({ kind, size }) => {
      when(equals(kind, 'a'), () => say({ message: 'first' })).elseWhen(equals(kind, 'b'), () => {
        const squared = square({ number: size })
        when(equals(squared.outputs.result, 9), () => say({ message: 'nine' })).otherwise(() => say({ message: 'not nine' }))
      })
    },
  ),
  tasks: { 'condition-branches-1/condition-3/condition-branches-4/condition-5/say-2': { said: 'nine' } },
}
