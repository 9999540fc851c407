import { component, kubernetes, pipeline, t } from 'kfp-ts'

const logMessage = component({
  name: 'log-message',
  inputs: { message: t.string() },
  run: async ({ message }, { log }) => log(message),
})

const inputs = {
  optional_affinity: t.struct({}, { optional: true }),
  optional_config_map_name: t.string({ optional: true }),
  optional_image_pull_secret_name: t.string({ optional: true }),
  optional_secret_name: t.string({ optional: true }),
  optional_selector: t.struct({}, { optional: true }),
  optional_tolerations: t.list(t.struct({}), { optional: true }),
}

export const missingKubernetesOptionalInputs = pipeline({ name: 'missing-kubernetes-optional-inputs-pipeline', inputs }, (given) => {
  const secret = given.optional_secret_name
  const configMap = given.optional_config_map_name
  const platform = [
    kubernetes.secretAsEnv({ secret, env: { password: 'PASSWORD' }, optional: true }),
    kubernetes.secretAsVolume({ secret, path: '/mnt/secret', optional: true }),
    kubernetes.configMapAsEnv({ configMap, env: { setting: 'SETTING' }, optional: true }),
    kubernetes.configMapAsVolume({ configMap, path: '/mnt/config', optional: true }),
    kubernetes.imagePullSecrets(given.optional_image_pull_secret_name),
    kubernetes.nodeAffinityJson(given.optional_affinity),
    kubernetes.nodeSelectorJson(given.optional_selector),
    kubernetes.tolerationsJson(given.optional_tolerations),
  ]
  logMessage({ message: 'baseline task' }, { cache: false, platform })
})
