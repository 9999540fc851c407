import { pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** Steps that are tried again, with everything that can be said about when. */
export const retries: Shape = {
  name: 'retries',
  pipeline: pipeline({ name: 'retries' }, () => {
    say({ message: 'twice' }, { retry: { times: 2 } })
    say({ message: 'patiently' }, { retry: { times: 5, delay: '30s', factor: 1.5, maxDuration: '1h' } })
  }),
  tasks: { 'say-2': { said: 'patiently' } },
}
