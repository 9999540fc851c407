import type { Argument, Reference } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { TaskInputArtifact, TaskInputParameter, Value } from '@kfp-ts/ir'
import type { Step } from './group.ts'
import { channelName, uniqueName } from './names.ts'
import type { Plan } from './planning.ts'
import { fullName, type Source } from './source.ts'
import { sourceOf } from './source-of.ts'
import { identityOf, take } from './take.ts'

/** The inputs of one step while they are filled. */
export interface StepInputs {
  readonly plan: Plan
  readonly step: Step
  readonly parameters: Record<string, TaskInputParameter>
  readonly artifacts: Record<string, TaskInputArtifact>
  /** Inputs that hold values for text and options, by what they hold. */
  readonly extras: Map<string, string>
  /** What platform settings refer to: they are no inputs, but the task waits for them too. */
  readonly platformUses: (TaskInputParameter | TaskInputArtifact)[]
  readonly diagnostics: Diagnostic[]
}
export function startInputs(plan: Plan, step: Step): StepInputs {
  return { plan, step, parameters: {}, artifacts: {}, extras: new Map(), platformUses: [], diagnostics: [] }
}

/** Fills one declared input. */
export function fillInput(inputs: StepInputs, name: string, argument: Argument): void {
  if ('literal' in argument) inputs.parameters[name] = constant(argument.literal as Value)
  else if (argument.reference.kind === 'text') inputs.parameters[name] = constant(filledText(inputs, argument.reference))
  else if (argument.reference.kind === 'status') inputs.parameters[name] = finalStatus(inputs, argument.reference.handler)
  else {
    const taken = take(sourceOf(inputs.plan, argument.reference), inputs.step.group)
    if (taken.kind === 'artifact') inputs.artifacts[name] = taken.spec
    else inputs.parameters[name] = taken.spec
  }
}
export function constant(value: Value): TaskInputParameter {
  return { runtimeValue: { constant: value } }
}

/** Text with a placeholder for each value, and an input of the task for each placeholder. */
export function filledText(inputs: StepInputs, { parts }: Reference & { readonly kind: 'text' }): string {
  return parts.map((part) => (typeof part === 'string' ? part : textOf(inputs, part))).join('')
}
function textOf(inputs: StepInputs, reference: Reference): string {
  if (reference.kind === 'text') return filledText(inputs, reference)
  const source = sourceOf(inputs.plan, reference)
  // Python leaves every hole to the launcher, which puts values unescaped into the JSON that a component reads.
  return inputs.step.node.callee.kind === 'component' ? `{{kfp-ts.${extraInput(inputs, source)}}}` : placeholderFor(inputs, source)
}
/** The placeholder for a value, whose input the component does not declare. */
export function placeholderFor(inputs: StepInputs, source: Source): string {
  return `{{$.inputs.parameters['${extraInput(inputs, source)}']}}`
}
function extraInput(inputs: StepInputs, source: Source): string {
  const identity = identityOf(source)
  const known = inputs.extras.get(identity)
  if (known !== undefined) return known
  const taken = take(source, inputs.step.group)
  if (taken.kind === 'artifact') throw new Error(`An artifact fits in no text: ${fullName(source)}.`)
  const name = uniqueName(channelName(fullName(source)), (used) => Object.hasOwn(inputs.parameters, used))
  inputs.parameters[name] = taken.spec
  inputs.extras.set(identity, name)
  return name
}

function finalStatus({ plan }: StepInputs, of: number): TaskInputParameter {
  const member = plan.members.get(of)
  if (member === undefined) throw new Error(`The plan of "${plan.graph.name}" has no node ${of}.`)
  return { taskFinalStatus: { producerTask: member.name } }
}
