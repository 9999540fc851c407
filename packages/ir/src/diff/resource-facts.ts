import type { ResourceSpec } from '../document/pipeline-spec.ts'
import type { Fact } from './fact.ts'

/** What a container needs of a machine; of fields that are written twice, in the old form and the new, the new one. */
export function resourceFacts(resources: ResourceSpec = {}): readonly Fact[] {
  const { accelerator = {} } = resources
  return [
    fact('CPU request', resources.resourceCpuRequest, resources.cpuRequest),
    fact('CPU limit', resources.resourceCpuLimit, resources.cpuLimit),
    fact('memory request', resources.resourceMemoryRequest, inGigabytes(resources.memoryRequest)),
    fact('memory limit', resources.resourceMemoryLimit, inGigabytes(resources.memoryLimit)),
    fact('accelerator', accelerator.resourceType, accelerator.type),
    fact('accelerator count', accelerator.resourceCount, accelerator.count),
  ].flat()
}

function fact(subject: string, ...values: readonly (string | number | undefined)[]): readonly Fact[] {
  const value = values.find((each) => each !== undefined)
  return value === undefined ? [] : [{ subject, value: String(value) }]
}

function inGigabytes(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}G`
}
