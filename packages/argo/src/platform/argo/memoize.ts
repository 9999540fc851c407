import { PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { isVolumeTask } from '../../flow/leaf.ts'
import { argoName, portName } from '../../flow/names.ts'
import { ownParameter } from '../../flow/scope.ts'
import { inputNames } from '../../flow/task-inputs.ts'
import { quoted } from '../../expressions/expression.ts'
import { laterText, type Part } from '../part.ts'
import type { PodPart } from '../pod-part.ts'

/** How long results are found again, and where Argo keeps them. */
export interface Memoize {
  /** In Go's durations; 720h unless given. */
  readonly maxAge?: string
  readonly cache?: { readonly configMap?: { readonly name?: string } }
}

/** The same for one task. */
export interface OwnMemoize extends Memoize {
  /** What results are found by; the task's cache key, or what the component is and what it is given, unless given. */
  readonly key?: string
}

/** A task and what is asked for it. */
export interface Memoized {
  readonly task: TaskNode
  readonly turns: number
  /** For this task alone; for it nothing is left out in silence. */
  readonly own: OwnMemoize | undefined
  /** For all tasks of the pipeline. */
  readonly all: Memoize | undefined
}

/**
 * Finds the results of a task again that ran with the same inputs. Throws PipelineError KF3855 for artifacts of a loop, whose place is a folder of their run,
 * and KF3864 for one key for all tasks.
 */
export function memoize({ task, turns, own, all }: Memoized): PodPart {
  // A volume that was made once may be gone.
  const isAskedByAll = task.spec.cachingOptions?.enableCache === true && !isVolumeTask(task)
  const asked = own ?? (isAskedByAll ? all : undefined) ?? undefined
  if (asked === undefined) return {}
  if (own === undefined && 'key' in asked) throw new PipelineError([problem('KF3864', [])])
  const isGathered = turns > 0 && Object.keys(task.component.outputDefinitions?.artifacts ?? {}).length > 0
  if (isGathered && own !== undefined) throw new PipelineError([problem('KF3855', [task.path])])
  if (isGathered) return {}
  const name = asked.cache?.configMap?.name ?? argoName(`cache-${task.spec.componentRef.name.replace(/^comp-/, '')}`)
  return {
    template: {
      memoize: { key: own?.key ?? keyOf(task), maxAge: asked.maxAge ?? '720h', cache: { configMap: { name } } },
    },
  }
}

/**
 * Argo takes letters, digits and hyphens. A key that the author gives stands for all that the result depends on, as in Kubeflow; the place of a task and the
 * turn of a loop are parameters as well, but say nothing of the result.
 */
function keyOf(task: TaskNode): Part {
  const { executor, component, spec } = task
  const { cachingOptions, componentRef } = spec
  if (cachingOptions?.cacheKey) return sha256(`${componentRef.name}\0${cachingOptions.cacheKey}`)
  const { inputDefinitions, outputDefinitions } = component
  const digest = sha256(JSON.stringify([executor?.container, inputDefinitions, outputDefinitions]))
  const values = inputNames(task).map((name) => ownParameter(portName(name)))
  return laterText(`sprig.sha256sum(toJson([${[quoted(digest), ...values].join(',')}]))`)
}

function sha256(text: string): string {
  // Loaded when there is something to remember: a small pipeline is converted in the time that takes.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex')
}
