import { kubernetes, parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** Names of claims and secrets that are known only at run time: from outside, from a step, from the item of a loop. */
export const platformSettingsFromOutside: Shape = {
  name: 'platform-settings-from-outside',
  pipeline: pipeline({ name: 'platform-settings-from-outside', inputs: { claim: t.string({ default: 'scratch' }) } }, ({ claim }) => {
    const named = say({ message: 'database' })
    say(
      { message: 'settled' },
      {
        platform: [
          kubernetes.mountPvc({ claim, path: '/scratch' }),
          kubernetes.secretAsEnv({ secret: named.outputs.said, env: { password: 'DB_PASSWORD' } }),
        ],
      },
    )
    parallelFor(['first', 'second'], (each) => {
      say(
        { message: each },
        { platform: [kubernetes.secretAsVolume({ secret: each, path: '/secrets' }), kubernetes.mountPvc({ claim, path: '/data' })] },
      )
    })
  }),
  tasks: { 'say-2': { said: 'settled' } },
}
