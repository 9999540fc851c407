import type { Run, RunEvent } from '@kfp-ts/runs'

/** Shows a run while it goes on. */
export interface Display {
  /** Called after every event, with the run as it stands then. */
  update(run: Run, event: RunEvent): void
  /** Lets something else write to the terminal, in between. */
  aside(write: () => void): void
  /** Draws the last state and takes no more. */
  end(): void
}
