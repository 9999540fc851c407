import { component, kubernetes, parallelFor, pipeline, t } from 'kfp-ts'
import { comp } from './comp.ts'

const nameIt = component({ name: 'name-it', outputs: { name: t.string() }, run: async () => ({ name: 'team-secret' }) })

export const namesFromElsewhere = pipeline(
  { name: 'names-from-elsewhere', inputs: { known: t.string({ default: 'settings' }), perhaps: t.string({ optional: true }) } },
  ({ known, perhaps }) => {
    const { configMapAsEnv, configMapAsVolume, imagePullSecrets, secretAsEnv, secretAsVolume } = kubernetes
    const { name } = nameIt().outputs
    const env = { key: 'VARIABLE' }
    comp(
      {},
      { platform: [secretAsEnv({ secret: name, env }), secretAsVolume({ secret: name, path: '/secret', optional: true }), imagePullSecrets(name)] },
    )
    comp({}, { platform: [configMapAsEnv({ configMap: known, env, optional: true }), configMapAsVolume({ configMap: known, path: '/settings' })] })
    comp(
      {},
      { platform: [secretAsEnv({ secret: perhaps, env }), secretAsVolume({ secret: perhaps, path: '/s' }), imagePullSecrets(perhaps, 'fixed')] },
    )
    comp({}, { platform: [configMapAsEnv({ configMap: perhaps, env }), configMapAsVolume({ configMap: perhaps, path: '/c' })] })
    parallelFor(['one', 'two'], (secret) => {
      comp({}, { platform: [secretAsEnv({ secret, env }), imagePullSecrets(name)] })
    })
  },
)
