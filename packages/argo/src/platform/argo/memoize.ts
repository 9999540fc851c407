import { createHash } from 'node:crypto'
import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { isVolumeTask } from '../../flow/leaf.ts'
import { argoName, portName } from '../../flow/names.ts'
import { ownParameter } from '../../flow/scope.ts'
import { inputNames } from '../../flow/task-inputs.ts'
import { quoted } from '../../expressions/expression.ts'
import { laterText } from '../part.ts'
import type { PodPart } from '../pod-part.ts'

/** How long results are found again, and where Argo keeps them. */
export interface Memoize {
  /** In Go's durations; 720h unless given. */
  readonly maxAge?: string
  /** What results are found by; what the component is and what it is given, unless given. */
  readonly key?: string
  readonly cache?: { readonly configMap?: { readonly name?: string } }
}

/** A task and what is asked for it. */
export interface Memoized {
  readonly task: TaskNode
  readonly turns: number
  /** For this task alone; for it nothing is left out in silence. */
  readonly own: Memoize | undefined
  /** For all tasks of the pipeline. */
  readonly all: Memoize | undefined
}

/** Finds the results of a task again that ran with the same inputs. Throws PipelineError KF3855 for artifacts of a loop, whose place is a folder of their run. */
export function memoize({ task, turns, own, all }: Memoized): PodPart {
  // A volume that was made once may be gone.
  const isAskedByAll = task.spec.cachingOptions?.enableCache === true && !isVolumeTask(task)
  const asked = own ?? (isAskedByAll ? all : undefined)
  if (asked === undefined) return {}
  const isGathered = turns > 0 && Object.keys(task.component.outputDefinitions?.artifacts ?? {}).length > 0
  if (isGathered && own !== undefined) throw new PipelineError([problem('KF3855', [task.path])])
  if (isGathered) return {}
  const name = asked.cache?.configMap?.name ?? argoName(`cache-${task.spec.componentRef.name.replace(/^comp-/, '')}`)
  return {
    template: {
      memoize: { key: asked.key ?? laterText(keyOf(task)), maxAge: asked.maxAge ?? '720h', cache: { configMap: { name } } },
    },
  }
}

/** Argo takes letters, digits and hyphens. The place of a task and the turn of a loop are parameters as well, but say nothing of the result. */
function keyOf(task: TaskNode): string {
  const { executor, component } = task
  const { inputDefinitions, outputDefinitions } = component
  const digest = createHash('sha256')
    .update(JSON.stringify([executor?.container, inputDefinitions, outputDefinitions]))
    .digest('hex')
  const values = inputNames(task).map((name) => ownParameter(portName(name)))
  return `sprig.sha256sum(toJson([${[quoted(digest), ...values].join(',')}]))`
}
