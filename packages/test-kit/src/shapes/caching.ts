import { parallelFor, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** Results that are never reused, and results that calls share by a key. */
export const caching: Shape = {
  name: 'caching',
  pipeline: pipeline({ name: 'caching' }, () => {
    say({ message: 'always anew' }, { cache: false })
    parallelFor(['x', 'y'], (message) => {
      say({ message }, { cache: { key: 'shared' } })
    })
    say({ message: 'as usual' }, { cache: true })
  }),
  tasks: { 'say-3': { said: 'as usual' } },
}
