import { calledBy } from './calls.ts'
import { checkCall, checkHooks } from './check-call.ts'
import type { Site } from './library.ts'
import { checkNames } from './rules/names.ts'
import { runsForItems, withItem } from './scope/item-names.ts'
import { aggregateNames, globalOutputNames, outputNames } from './scope/template-names.ts'
import { anyOutput, widened } from './scope/scope.ts'
import { type Owner, scopeWith, type Validation } from './validation.ts'
import type { Call } from './workflow.ts'

/** Goes through steps in their order: a step can refer to those before it. */
export function checkSteps(site: Site, names: Set<string>, validation: Validation): void {
  const { base, template, path } = site
  const groups = template.steps ?? []
  const where = `template "${template.name ?? ''}"`
  groups.forEach((group, index) => checkNames({ what: 'steps', where, items: group, path: [...path, 'steps', index] }, base.report))
  const before = new Set<string>()
  groups.forEach((group, index) =>
    group.forEach((step, at) => {
      const owner: Owner = { base, name: `step "${step.name ?? ''}" of "${template.name ?? ''}"`, path: [...path, 'steps', index, at] }
      if (step.name !== undefined && before.has(step.name)) reportTwice(step.name, { owner, where })
      if (step.name !== undefined) before.add(step.name)
      checkStep(step, { owner, names, validation })
    }),
  )
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
  const outputs = outputNames(prefix, called?.template)
  const scope = scopeWith(validation, names)
  const afterwards = widened(scope, outputs)
  checkHooks(step.hooks, { owner, scope: withItem(afterwards, step), validation })
  checkCall(step, called, { owner, scope: step.hooks?.['exit'] === undefined && !step.onExit ? scope : afterwards })
  add(names, outputs)
  if (runsForItems(step)) add(names, aggregateNames(prefix, called?.template))
  for (const name of globalOutputNames(called?.template)) (isAny(name) ? names : validation.globals).add(name)
}

function add(names: Set<string>, more: Iterable<string>): void {
  for (const name of more) names.add(name)
}

const isAny = (name: string): boolean => name === anyOutput.parameters || name === anyOutput.artifacts
