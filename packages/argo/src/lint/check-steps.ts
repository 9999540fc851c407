import { calledBy } from './calls.ts'
import { checkCall, checkHooks, checkOnExit } from './check-call.ts'
import type { Site } from './document/library.ts'
import type { Owner } from './document/owner.ts'
import type { Call } from './document/workflow.ts'
import { checkNames } from './rules/names.ts'
import { checkTogether } from './rules/together.ts'
import { addOutputs } from './scope/call-outputs.ts'
import { withItem } from './scope/item-names.ts'
import { widened } from './scope/scope.ts'
import { outputNames } from './scope/template-names.ts'
import { scopeWith, type Validation } from './validation.ts'

/** Goes through steps in their order: a step can refer to those before it. */
export function checkSteps(site: Site, names: Set<string>, validation: Validation): void {
  const { base, template, path } = site
  const groups = template.steps ?? []
  const where = `template "${template.name ?? ''}"`
  groups.forEach((group, index) => checkNames({ what: 'steps', where, items: group, path: [...path, 'steps', index] }, base.report))
  const before = new Set<string>()
  groups.forEach((group, index) => {
    const together = new Set(group.map(({ name }) => name))
    group.forEach((step, at) => {
      const owner: Owner = { base, name: `step "${step.name ?? ''}" of "${template.name ?? ''}"`, path: [...path, 'steps', index, at] }
      if (step.name !== undefined && before.has(step.name)) reportTwice(step.name, { owner, where })
      if (step.name !== undefined) before.add(step.name)
      checkStep(step, { owner, names, validation })
      checkTogether(step, together, owner)
    })
  })
}

function reportTwice(name: string, { owner, where }: { readonly owner: Owner; readonly where: string }): void {
  checkNames({ what: 'steps', where, items: [{ name }, { name }], path: owner.path.slice(0, -1) }, (problem) =>
    owner.base.report(problem, [...owner.path, 'name']),
  )
}

interface Place {
  readonly owner: Owner
  readonly names: Set<string>
  readonly validation: Validation
}
function checkStep(step: Call, { owner, names, validation }: Place): void {
  const prefix = `steps.${step.name ?? ''}`
  names.add(`${prefix}.status`)
  const called = calledBy(step, owner, validation)
  if (called !== undefined) validation.visit(called, validation)
  const scope = scopeWith(validation, names)
  const afterwards = widened(scope, outputNames(prefix, called?.template))
  checkHooks(step.hooks, { owner, scope: withItem(afterwards, step), validation })
  checkOnExit(step, owner, validation)
  checkCall(step, called?.template, { owner, scope: step.hooks?.['exit'] === undefined && !step.onExit ? scope : afterwards })
  addOutputs({ call: step, prefix, template: called?.template }, names, validation.globals)
}
