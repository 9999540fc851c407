import { problem } from '../codes.ts'
import { calledBy, checkGiven } from './calls.ts'
import type { Owner } from './document/owner.ts'
import type { Call, Template } from './document/workflow.ts'
import { checkArguments } from './rules/arguments.ts'
import { checkLoneItem } from './rules/lone-item.ts'
import { checkSequence } from './rules/readable-values.ts'
import { checkExpression, checkReferences } from './rules/references.ts'
import { checkWhen } from './rules/when.ts'
import { checkWithParam } from './rules/with-param.ts'
import { withItem } from './scope/item-names.ts'
import { widened, type Scope } from './scope/scope.ts'
import type { Validation } from './validation.ts'

/** What a task or step hands over and asks for, once it is known what can be referred to. */
export function checkCall(
  call: Call,
  template: Template | undefined,
  { owner, scope: around }: { readonly owner: Owner; readonly scope: Scope },
): void {
  const { report } = owner.base
  const inlineInputs = (call.inline?.inputs?.parameters ?? []).map(({ name }) => `inputs.parameters.${name}`)
  const scope = widened(withItem(around, call), inlineInputs)
  checkLoop(call, owner)
  checkLoneItem(call, owner)
  // The template written inside a task has been gone through by itself.
  const { inline: _inline, ...own } = call
  checkReferences(own, { where: owner.name, scope, path: owner.path, report })
  checkArguments(call.arguments ?? {}, owner, false)
  if (template !== undefined) checkGiven(template, call.arguments ?? {}, owner)
  if (call.when) checkWhen(call.when, { where: owner.name, path: [...owner.path, 'when'], report })
}

function checkLoop(call: Call, owner: Owner): void {
  const { withItems = [], withParam, withSequence } = call
  const { report } = owner.base
  const loops = [withItems.length > 0, Boolean(withParam), withSequence !== undefined].filter(Boolean)
  if (loops.length > 1) report(problem('KF3942', [owner.name]), owner.path)
  if (withSequence?.count !== undefined && withSequence.end !== undefined) report(problem('KF3943', [owner.name]), [...owner.path, 'withSequence'])
  checkSequence(call, owner)
  if (withParam) checkWithParam(withParam, owner)
}

/** What runs when a task or step has ended is a template that is defined. */
export function checkOnExit({ onExit }: Call, owner: Owner, validation: Validation): void {
  if (onExit) calledBy({ template: onExit }, { ...owner, name: `"onExit" of ${owner.name}`, path: [...owner.path, 'onExit'] }, validation)
}

/** Hooks say when they run and call templates that are defined. */
export function checkHooks(hooks: Call['hooks'], { owner, scope, validation }: Hooking): void {
  const { report } = owner.base
  for (const [name, hook] of Object.entries(hooks ?? {})) {
    const hooked: Owner = { base: owner.base, name: `the hook "${name}" of ${owner.name}`, path: [...owner.path, 'hooks', name] }
    if (name !== 'exit' && !hook.expression) report(problem('KF3964', [name, owner.name]), hooked.path)
    const place = { where: hooked.name, scope, path: [...hooked.path, 'expression'], report }
    if (hook.expression && !hook.expression.includes('{{')) checkExpression(hook.expression, place)
    const site = calledBy(hook, hooked, validation)
    if (site !== undefined) checkGiven(site.template, hook.arguments ?? {}, hooked)
  }
}
interface Hooking {
  readonly owner: Owner
  readonly scope: Scope
  readonly validation: Validation
}
