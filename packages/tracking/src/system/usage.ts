/** What a process and its container use, as counted from the start of the machine or the container. */
export interface Usage {
  /** Milliseconds of one core. */
  readonly cpuMs: number
  /** How many cores may be used. */
  readonly cores: number
  readonly memoryBytes: number
  readonly memoryLimitBytes: number
  readonly diskBytes: number
  readonly diskFreeBytes: number
  readonly receivedBytes: number
  readonly sentBytes: number
}

/** Two looks at a machine, as the values MLflow's page groups under system metrics. */
export interface Interval {
  readonly before: Usage
  readonly now: Usage
  /** Milliseconds between the two. */
  readonly ms: number
  /** The first look, from which traffic counts. */
  readonly start: Usage
}

const mega = 1e6

/** By MLflow's names: percentages of what this container may use, megabytes, traffic since the start. */
export function systemMetrics({ before, now, ms, start }: Interval): { readonly [name: string]: number } {
  return {
    'system/cpu_utilization_percentage': (100 * (now.cpuMs - before.cpuMs)) / (ms * now.cores),
    'system/system_memory_usage_megabytes': now.memoryBytes / mega,
    'system/system_memory_usage_percentage': (100 * now.memoryBytes) / now.memoryLimitBytes,
    'system/disk_usage_percentage': (100 * now.diskBytes) / (now.diskBytes + now.diskFreeBytes),
    'system/disk_usage_megabytes': now.diskBytes / mega,
    'system/disk_available_megabytes': now.diskFreeBytes / mega,
    'system/network_receive_megabytes': (now.receivedBytes - start.receivedBytes) / mega,
    'system/network_transmit_megabytes': (now.sentBytes - start.sentBytes) / mega,
  }
}
