import { inputParameter } from './dag-shape.ts'
import { flag, int32, int64, list, map, message, type Shape, text, word } from './shape.ts'

const labels = map(text)
const podMetadata = message({ labels, annotations: labels })
const requirement = message({ key: text, operator: text, values: list(text) })
const named = message({ name: text, value: text })

const fromSecret = { secretName: text, secretNameParameter: inputParameter, optional: flag }
const fromConfigMap = { configMapName: text, configMapNameParameter: inputParameter, optional: flag }
const pvcMount = message({
  mountPath: text,
  subPath: text,
  pvcNameParameter: inputParameter,
  constant: text,
  componentInputParameter: text,
  taskOutputParameter: message({ producerTask: text, outputParameterKey: text }),
})
const ephemeralVolume = message({
  volumeName: text,
  mountPath: text,
  accessModes: list(text),
  size: text,
  defaultStorageClass: flag,
  storageClassName: text,
  metadata: podMetadata,
})
const toleration = message({ key: text, operator: text, value: text, effect: text, tolerationSeconds: int64, tolerationJson: inputParameter })
const nodeAffinity = message({
  matchExpressions: list(requirement),
  matchFields: list(requirement),
  weight: int32,
  nodeAffinityJson: inputParameter,
})
const podAffinity = message({
  matchPodExpressions: list(requirement),
  matchPodLabels: labels,
  topologyKey: text,
  namespaces: list(text),
  matchNamespaceExpressions: list(requirement),
  matchNamespaceLabels: labels,
  weight: int32,
  anti: flag,
})
const initContainer = message({
  name: text,
  image: text,
  command: list(text),
  args: list(text),
  env: list(named),
  volumeMounts: list(message({ volumeName: text, mountPath: text })),
  restartPolicy: text,
  resources: message({ requests: labels, limits: labels }),
})

/** `KubernetesExecutorConfig`: what Kubernetes is to do for one executor. */
export const kubernetesExecutor: Shape = message({
  secretAsVolume: list(message({ mountPath: text, ...fromSecret })),
  secretAsEnv: list(message({ keyToEnv: list(message({ secretKey: text, envVar: text })), ...fromSecret })),
  pvcMount: list(pvcMount),
  nodeSelector: message({ labels, nodeSelectorJson: inputParameter }),
  podMetadata,
  imagePullSecret: list(message({ secretName: text, secretNameParameter: inputParameter })),
  imagePullPolicy: word('Always', 'Never', 'IfNotPresent'),
  configMapAsVolume: list(message({ mountPath: text, ...fromConfigMap })),
  configMapAsEnv: list(message({ keyToEnv: list(message({ configMapKey: text, envVar: text })), ...fromConfigMap })),
  activeDeadlineSeconds: int64,
  fieldPathAsEnv: list(message({ name: text, fieldPath: text })),
  tolerations: list(toleration),
  genericEphemeralVolume: list(ephemeralVolume),
  nodeAffinity: list(nodeAffinity),
  podAffinity: list(podAffinity),
  enabledSharedMemory: message({ volumeName: text, size: text }),
  emptyDirMounts: list(message({ volumeName: text, mountPath: text, medium: text, sizeLimit: text })),
  securityContext: message({ runAsUser: int64, runAsGroup: int64, runAsNonRoot: flag }),
  initContainers: list(initContainer),
  podResourceClaims: list(message({ resourceClaimTemplateName: text, resourceClaimJson: inputParameter })),
})
