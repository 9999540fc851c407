import type { Shape } from '../shape.ts'
import { join } from '../steps/words.ts'

/** A component that is compiled by itself: a pipeline of one task. */
export const oneComponent: Shape = {
  name: 'one-component',
  pipeline: join,
  parameters: { words: ['all', 'alone'] },
  outputs: { joined: 'all alone' },
}
