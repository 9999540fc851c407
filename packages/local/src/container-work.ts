import type { ContainerSpec } from '@kfp-ts/ir'
import type { Unit } from './placed-task.ts'
import type { Program } from './programs.ts'

/** A task's container, found on this machine. */
export interface ContainerWork {
  readonly unit: Unit
  readonly container: ContainerSpec
  readonly program: Program
  /** A hash of all that the result depends on. */
  readonly key: string
}
