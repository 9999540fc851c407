import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import type { TaskNode, Value } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { NamelessTemplate } from '../../argo-template.ts'
import { writesExecutorOutput } from '../../flow/leaf.ts'
import { portName } from '../../flow/names.ts'
import { jsonOf } from '../../expressions/carried.ts'
import { tag } from '../../expressions/expression.ts'
import type { Lookup } from '../lookup.ts'
import { dataOf, expressionOf, laterValue } from '../part.ts'
import { partOf } from './task-fields.ts'

/** A request to the API server of Kubernetes. */
export interface ResourceRequest {
  readonly action: string
  readonly manifest?: Value
  /** Places in the object, by output: `{ phase: '{.status.phase}' }`. */
  readonly outputs?: Places | null
  readonly [field: string]: Value | Places | undefined
}
interface Places {
  readonly [output: string]: string
}

/** A task as a request to Kubernetes in place of its container. Throws PipelineError KF3858 and KF3865 to KF3867 for outputs that nothing in the object is. */
export function resourceTemplate(task: TaskNode, { manifest, outputs, ...request }: ResourceRequest, lookup: Lookup): NamelessTemplate {
  const places = outputs ?? {}
  const problems = outputProblems(task, request.action, places)
  if (problems.length > 0) throw new PipelineError(problems)
  const found = Object.entries(places).map(([name, jsonPath]) => ({ name: portName(name), valueFrom: { jsonPath } }))
  return {
    resource: {
      ...(dataOf(partOf(request as Value, lookup)) as object),
      ...(manifest !== undefined && manifest !== null && { manifest: tag(jsonOf(expressionOf(partOf(manifest, lookup, laterValue)))) }),
    },
    ...(found.length > 0 && { outputs: { parameters: found } }),
  }
}

function outputProblems(task: TaskNode, action: string, places: Places): readonly Diagnostic[] {
  const { parameters = {}, artifacts = {} } = task.component.outputDefinitions ?? {}
  if (Object.keys(artifacts).length > 0 || writesExecutorOutput(task)) return [problem('KF3858', [task.path])]
  const names = Object.keys(parameters)
  if (action === 'delete' && names.length > 0) return [problem('KF3865', [task.path])]
  const placed = Object.keys(places)
  return [
    ...names.filter((name) => !placed.includes(name)).map((name) => problem('KF3866', [task.path, name])),
    ...placed.filter((name) => !names.includes(name)).map((name) => problem('KF3867', [task.path, name, names.join(', ') || 'none'])),
  ]
}
