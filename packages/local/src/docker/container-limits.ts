import type { ResourceSpec } from '@kfp-ts/ir'
import type { HostConfig } from 'dockerode'
import { quantity } from './quantity.ts'

type Limits = Pick<HostConfig, 'Memory' | 'MemorySwap' | 'NanoCpus' | 'DeviceRequests'>

/** What a container may take of its machine: its limits, not its requests, which only a cluster needs to find it a place. */
export function containerLimits(resources: ResourceSpec, cpus: number): Limits {
  const bytes = memoryLimit(resources)
  const cpu = quantity(resources.resourceCpuLimit ?? '') ?? resources.cpuLimit ?? 0
  const gpus = gpuCount(resources)
  return {
    // Swap would let it take more.
    ...(bytes > 0 && { Memory: bytes, MemorySwap: bytes }),
    // The engine refuses more than there are.
    ...(cpu > 0 && { NanoCpus: Math.round(Math.min(cpu, cpus) * 1e9) }),
    ...(gpus > 0 && { DeviceRequests: [{ Driver: '', Count: gpus, Capabilities: [['gpu']] }] }),
  }
}

/** The bytes of memory that a container may have; 0 for as many as there are. Without a suffix the old field counts in units of 10^9. */
export function memoryLimit({ resourceMemoryLimit = '', memoryLimit: billions = 0 }: ResourceSpec): number {
  return Math.round(quantity(resourceMemoryLimit) ?? billions * 1e9)
}

/** How many accelerators a container is promised, of whatever kind. */
export function gpuCount({ accelerator = {} }: ResourceSpec): number {
  return Number(accelerator.resourceCount ?? accelerator.count ?? 0) || 0
}
