import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import type { PositionOf, TaskNode } from '@kfp-ts/ir'
import { taskPath } from '../flow/places.ts'

/** What Argo cannot do, found task by task: all of it is told, not only the first. */
export class TaskProblems {
  readonly #found: Diagnostic[] = []
  readonly #positionOf: PositionOf

  constructor(positionOf: PositionOf) {
    this.#positionOf = positionOf
  }

  /** Makes something for a task; a problem is kept with the place of the task, and nothing is made. */
  readonly attempt = <Made>(task: TaskNode, make: () => Made): readonly Made[] => {
    try {
      return [make()]
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error
      const position = this.#positionOf(taskPath(task))
      this.#found.push(...error.diagnostics.map((diagnostic) => ({ ...(position && { position }), ...diagnostic })))
      return []
    }
  }

  /** Each problem once: a component may be called by many. */
  all(): readonly Diagnostic[] {
    const seen = new Set<string>()
    return this.#found.filter(({ code, message }) => !seen.has(`${code} ${message}`) && seen.add(`${code} ${message}`))
  }
}
