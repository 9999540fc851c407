import type { Contained, Startable } from './runner.ts'

/** A task's container, and what it starts. */
export interface ContainerWork extends Contained {
  readonly found: Startable
  /** A hash of all that the result depends on. */
  readonly key: string
}
