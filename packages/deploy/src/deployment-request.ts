import { ApiError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'

/** What a container of the server may use: `{ cpu: '500m', memory: '512Mi' }`. */
export interface Resources {
  readonly cpu: string
  readonly memory: string
}

/** A model server to run on Kubernetes. */
export interface DeploymentRequest {
  /** Of the Service and the Deployment. */
  readonly name: string
  /** Runs `kfp-ts serve`. */
  readonly image: string
  /** Where the server loads the model from. */
  readonly modelUri: string
  readonly version?: string
  /** 1 when left out. */
  readonly replicas?: number
  /** Of the Service; 8080 when left out. */
  readonly port?: number
  readonly resources?: Resources
}

/** Half a core and 512 MiB: enough for a small network on one thread. */
export const defaultResources: Resources = { cpu: '500m', memory: '512Mi' }

const quantity = /^\d+(\.\d+)?(m|k|Ki|M|Mi|G|Gi|T|Ti)?$/
const dns1035 = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/
const label = /^[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/

/** Refuses, all at once, what the Kubernetes API server would refuse later. */
export function checkRequest({
  name,
  image,
  modelUri,
  version = '1',
  replicas = 1,
  port = 8080,
  resources = defaultResources,
}: DeploymentRequest): void {
  const found: readonly (Diagnostic | false)[] = [
    !dns1035.test(name) && problem('KF8701', [name]),
    !quantity.test(resources.cpu) && problem('KF8702', ['cores', resources.cpu]),
    !quantity.test(resources.memory) && problem('KF8702', ['memory', resources.memory]),
    !(Number.isInteger(port) && port >= 1 && port <= 65_535) && problem('KF8703', [String(port)]),
    !(Number.isInteger(replicas) && replicas >= 0) && problem('KF8704', [String(replicas)]),
    !/^\S+$/.test(image) && problem('KF8705', ['image', image]),
    !/^\S+$/.test(modelUri) && problem('KF8705', ['model URI', modelUri]),
    !label.test(version) && problem('KF8706', [version]),
  ]
  const problems = found.filter((diagnostic) => diagnostic !== false)
  if (problems.length > 0) throw new ApiError(problems)
}
