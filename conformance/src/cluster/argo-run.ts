import type { Value, Values } from '@kfp-ts/runs'
import type { FinishedWorkflow, WorkflowNode } from './workflow.ts'

/** A task, or the whole pipeline, as Argo has it. */
export interface ArgoStep {
  readonly state: 'succeeded' | 'failed' | 'skipped' | 'running'
  /** Its output parameters, each read as the value it is compared with; artifacts, whose URIs are among them, are left out. */
  readonly parametersLike: (here: Values | undefined) => Values['parameters']
}

const states: { readonly [phase: string]: ArgoStep['state'] } = {
  Succeeded: 'succeeded',
  Failed: 'failed',
  Error: 'failed',
  Skipped: 'skipped',
  Omitted: 'skipped',
}

/** The whole run of a converted pipeline. */
export function pipelineOf({ name, phase, nodes }: FinishedWorkflow): ArgoStep {
  return stepOf({ ...nodes.find((node) => node.name === name), phase })
}

/** Its tasks by the paths that our runs give them: `for-loop-1/0/train`. */
export function tasksOf({ name, nodes }: FinishedWorkflow): ReadonlyMap<string, ArgoStep> {
  const retries = new Set(nodes.filter((node) => node.type === 'Retry').map((node) => node.name))
  const isAttempt = ({ name: attempt }: WorkflowNode): boolean => /\(\d+\)$/.test(attempt) && retries.has(attempt.replace(/\(\d+\)$/, ''))
  const tasks = nodes.filter((node) => node.name.startsWith(`${name}.`) && node.type !== 'TaskGroup' && !isAttempt(node))
  return new Map(tasks.map((node) => [pathOf(node.name.slice(name.length + 1)), stepOf(node)]))
}

/** `for-loop-1.turn(0:0).train` is turn 0 of that loop. */
function pathOf(name: string): string {
  const withoutAttempts = name.replaceAll(/\((\d+)\)(?=\.)/g, '')
  return withoutAttempts.replaceAll(/turn\((\d+):[^)]*\)/g, '$1').replaceAll('.', '/')
}

function stepOf({ phase, outputs }: Pick<WorkflowNode, 'phase' | 'outputs'>): ArgoStep {
  const texts = (outputs?.parameters ?? []).map(({ name, value = '' }) => [name, value] as const)
  const { 'executor-output': executed = '', ...files } = Object.fromEntries(texts)
  // A step that failed has an empty one.
  const { parameterValues = {} } = JSON.parse(executed || '{}') as { readonly parameterValues?: Values['parameters'] }
  const parametersLike: ArgoStep['parametersLike'] = (here) => {
    const names = Object.keys({ ...files, ...parameterValues }).filter((name) => here?.artifacts[name] === undefined)
    const read = (name: string): Value => parameterValues[name] ?? valueLike(files[name] ?? '', here?.parameters[name])
    return Object.fromEntries(names.map((name) => [name, read(name)]))
  }
  return { state: states[phase] ?? 'running', parametersLike }
}

/** A parameter's file holds a text as it is and anything else as JSON. */
function valueLike(text: string, here: Value | undefined): Value {
  return typeof here === 'string' || here === undefined ? text : (JSON.parse(text) as Value)
}
