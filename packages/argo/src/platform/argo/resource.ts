import { PipelineError } from '@kfp-ts/diagnostics'
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
  readonly manifest: Value
  /** Places in the object, by output: `{ phase: '{.status.phase}' }`. */
  readonly outputs?: { readonly [output: string]: string }
  readonly [field: string]: Value | undefined
}

/** A task as a request to Kubernetes in place of its container. Throws PipelineError KF3858 for outputs that nothing in the object is. */
export function resourceTemplate(task: TaskNode, { manifest, outputs = {}, ...request }: ResourceRequest, lookup: Lookup): NamelessTemplate {
  const { parameters = {}, artifacts = {} } = task.component.outputDefinitions ?? {}
  const missing = Object.keys(parameters).filter((name) => outputs[name] === undefined)
  if (missing.length > 0 || Object.keys(artifacts).length > 0 || writesExecutorOutput(task)) throw new PipelineError([problem('KF3858', [task.path])])
  const found = Object.keys(parameters).map((name) => ({ name: portName(name), valueFrom: { jsonPath: outputs[name] ?? '' } }))
  return {
    resource: {
      ...(dataOf(request) as object),
      manifest: tag(jsonOf(expressionOf(partOf(manifest, lookup, laterValue)))),
    },
    ...(found.length > 0 && { outputs: { parameters: found } }),
  }
}
