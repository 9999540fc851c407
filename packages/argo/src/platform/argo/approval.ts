import { member, tag } from '../../expressions/expression.ts'
import { ownParameter } from '../../flow/scope.ts'
import type { NamelessTemplate } from '../../argo-template.ts'

/** A template that waits for a person, or for a time. */
export function suspendTemplate({ duration }: { readonly duration?: string }): NamelessTemplate {
  return { suspend: { ...(duration !== undefined && { duration }) } }
}

/** Templates by name, and the parameters of the second. */
export interface Approval {
  readonly waits: string
  readonly runs: string
  readonly parameters: readonly string[]
  readonly outputs: readonly string[]
}

/** A template that runs another after one that waits, and shows what that one shows. */
export function approvedTemplate({ waits, runs, parameters, outputs }: Approval): NamelessTemplate {
  const given = parameters.map((name) => ({ name, value: tag(ownParameter(name)) }))
  const shown = outputs.map((name) => ({ name, valueFrom: { expression: member('tasks.run.outputs.parameters', name) } }))
  return {
    dag: {
      tasks: [
        { name: 'wait', template: waits },
        { name: 'run', template: runs, depends: 'wait.Succeeded', ...(given.length > 0 && { arguments: { parameters: given } }) },
      ],
    },
    ...(shown.length > 0 && { outputs: { parameters: shown } }),
  }
}
