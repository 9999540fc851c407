import { kubernetesExecutor } from './kubernetes-shape.ts'
import { int32, map, message, type Shape, struct, text } from './shape.ts'

const pipelineConfig = message({
  workspace: message({ size: text, kubernetes: message({ pvcSpecPatch: struct }) }),
  semaphoreKey: text,
  mutexName: text,
  resourceTtl: int32,
  resourceTtlOnCompletion: int32,
  resourceTtlOnSuccess: int32,
  resourceTtlOnFailure: int32,
  activeDeadlineSeconds: int32,
})
const platform = (executor: Shape): Shape =>
  message({ deploymentSpec: message({ executors: map(executor) }), platform: text, config: struct, pipelineConfig })

/** The second document: `PlatformSpec`. Only Kubernetes' own settings are known here; those of other platforms pass as they are. */
export const platforms: Shape = message({ platforms: map(platform(struct), { kubernetes: platform(kubernetesExecutor) }) }, ['platforms'])
