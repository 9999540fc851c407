import { greaterThan, parallelFor, pipeline, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { join, say } from '../steps/words.ts'

/** Every turn of a loop takes one of two branches, and what they gave is gathered. */
export const fanInOfBranches: Shape = {
  name: 'fan-in-of-branches',
  pipeline: pipeline({ name: 'fan-in-of-branches' }, () => {
    const sizes = parallelFor([1, 2, 3], (number) =>
      when(greaterThan(number, 2), () => say({ message: 'many' })).otherwise(() => say({ message: 'few' })),
    )
    return join({ words: sizes.outputs.said })
  }),
  codes: ['KF3513'],
  outputs: { joined: 'few few many' },
}
