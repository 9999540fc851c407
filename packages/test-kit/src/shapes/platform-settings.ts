import { kubernetes, pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** Settings that only Kubernetes has, several on one step and one on several steps. */
export const platformSettings: Shape = {
  name: 'platform-settings',
  pipeline: pipeline({ name: 'platform-settings' }, () => {
    const scratch = kubernetes.mountPvc({ claim: 'scratch', path: '/scratch' })
    say(
      { message: 'settled' },
      {
        platform: [
          scratch,
          kubernetes.mountPvc({ claim: 'archive', path: '/archive', subPath: '2026' }),
          kubernetes.secretAsEnv({ secret: 'database', env: { password: 'DB_PASSWORD', user: 'DB_USER' } }),
          kubernetes.configMapAsVolume({ configMap: 'settings', path: '/etc/settings', optional: true }),
          kubernetes.nodeSelector({ disk: 'ssd' }),
          kubernetes.podLabels({ team: 'vision' }),
          kubernetes.tolerations({ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }),
          kubernetes.imagePullPolicy('Always'),
          kubernetes.fieldPathAsEnv({ POD_NAME: 'metadata.name' }),
          kubernetes.timeout(60),
        ],
      },
    )
    say({ message: 'the same volume' }, { platform: [scratch] })
  }),
  tasks: { 'say-2': { said: 'the same volume' } },
}
