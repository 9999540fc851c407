import type { Argument, Reference } from '@kfp-ts/component'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { TaskInputArtifact, TaskInputParameter, Value } from '@kfp-ts/ir'
import { fillsHoles } from './fills-holes.ts'
import type { Step } from './group.ts'
import { channelName, uniqueName } from './names.ts'
import type { Plan } from './planning.ts'
import { fullName, type Source } from './source.ts'
import { memberOf, sourceOf } from './source-of.ts'
import { identityOf, take, takeThreaded } from './take.ts'
import type { Taken } from './taken.ts'

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
  else if (isWritten(argument.reference)) inputs.parameters[name] = constant(writtenValue(inputs, argument.reference))
  else if (argument.reference.kind === 'status') inputs.parameters[name] = finalStatus(inputs, argument.reference.handler)
  else {
    const taken = takeFor(inputs, sourceOf(inputs.plan, argument.reference))
    if (taken.kind === 'artifact') inputs.artifacts[name] = taken.spec
    else inputs.parameters[name] = taken.spec
  }
}
export function constant(value: Value): TaskInputParameter {
  return { runtimeValue: { constant: value } }
}

type Written = Extract<Reference, { readonly kind: 'text' | 'list' | 'struct' }>
/** What is written down but for some values in it. */
function isWritten(reference: Reference): reference is Written {
  return reference.kind === 'text' || reference.kind === 'list' || reference.kind === 'struct'
}
/** A constant with a hole for each value that is to come, and an input of the task for each hole. */
function writtenValue(inputs: StepInputs, reference: Written): Value {
  if (reference.kind === 'text') return filledText(inputs, reference)
  if (reference.kind === 'list') return reference.items.map((item) => innerValue(inputs, item))
  const fields = Object.entries(reference.fields).map(([field, argument]) => [field, innerValue(inputs, argument)] as const)
  return Object.fromEntries(fields)
}
function innerValue(inputs: StepInputs, argument: Argument): Value {
  if ('literal' in argument) return argument.literal as Value
  const { reference } = argument
  if (!isWritten(reference)) return hole(inputs, sourceOf(inputs.plan, reference))
  const [part, ...others] = reference.kind === 'text' ? reference.parts : []
  // A hole alone stands for the value itself, so a number that is to be text says so.
  const isOneHole = part !== undefined && typeof part !== 'string' && !isWritten(part) && others.length === 0
  return isOneHole ? hole(inputs, sourceOf(inputs.plan, part), ':text') : writtenValue(inputs, reference)
}

function filledText(inputs: StepInputs, { parts }: Reference & { readonly kind: 'text' }): string {
  return parts.map((part) => (typeof part === 'string' ? part : textOf(inputs, part))).join('')
}
function textOf(inputs: StepInputs, reference: Reference): string {
  if (reference.kind === 'text') return filledText(inputs, reference)
  const source = sourceOf(inputs.plan, reference)
  // The only value of the run that KFP 2.17 fills in inside a longer text.
  if (source.kind === 'placeholder' && source.name === 'workspace_path') return `{{$.${source.name}}}`
  return fillsHoles(inputs.step.node.callee) ? hole(inputs, source) : placeholderFor(inputs, source)
}
/**
 * Python leaves every hole to the launcher, which puts values unescaped into the JSON that a component reads, and as text where a number was.
 * Ours are filled by `runtime`, after that JSON is read. Nobody fills those of a nested pipeline in KFP 2.17, but the local runner does.
 */
function hole(inputs: StepInputs, source: Source, form: '' | ':text' = ''): string {
  const { callee } = inputs.step.node
  return fillsHoles(callee) || callee.kind === 'pipeline' ? `{{kfp-ts.${extraInput(inputs, source)}${form}}}` : placeholderFor(inputs, source)
}
/** The placeholder for a value, whose input the component does not declare. */
export function placeholderFor(inputs: StepInputs, source: Source): string {
  return `{{$.inputs.parameters['${extraInput(inputs, source)}']}}`
}
function extraInput(inputs: StepInputs, source: Source): string {
  const identity = identityOf(source)
  const known = inputs.extras.get(identity)
  if (known !== undefined) return known
  const taken = takeFor(inputs, source)
  if (taken.kind === 'artifact') throw new Error(`An artifact fits in no text: ${fullName(source)}.`)
  const name = uniqueName(channelName(fullName(source)), (used) => Object.hasOwn(inputs.parameters, used))
  inputs.parameters[name] = taken.spec
  inputs.extras.set(identity, name)
  return name
}
/** Nobody selects for an importer or fills in what only the run knows: the group around it does. */
function takeFor({ step }: StepInputs, source: Source): Taken {
  const isThreaded = (source.kind === 'placeholder' || source.kind === 'part') && step.node.callee.kind === 'importer'
  return isThreaded ? takeThreaded(source, step.group) : take(source, step.group)
}

/** How something ended that lies beside the step, or in a scope beside it. */
function finalStatus({ plan, step }: StepInputs, of: number): TaskInputParameter {
  let member = memberOf(plan, of)
  while (member.group !== undefined && member.group !== step.group) member = member.group
  return { taskFinalStatus: { producerTask: member.name } }
}
