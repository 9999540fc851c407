import { problem } from '../codes.ts'
import { checkDag } from './check-dag.ts'
import { checkSteps } from './check-steps.ts'
import type { Site } from './document/library.ts'
import { callsOthers, typesOf } from './document/template-type.ts'
import type { Arguments, Template } from './document/workflow.ts'
import { checkPlace } from './rules/artifact-place.ts'
import { checkGathering } from './rules/gathering.ts'
import { checkInputs } from './rules/inputs.ts'
import { checkGroup, checkLeaf } from './rules/leaf.ts'
import { checkMetrics } from './rules/metrics.ts'
import { checkOutputs } from './rules/outputs.ts'
import { checkOwnExpressions } from './rules/own-expressions.ts'
import { checkReadable } from './rules/readable-values.ts'
import { checkExpression, checkReferences, type Referring } from './rules/references.ts'
import { statusNames } from './scope/status-names.ts'
import { ownNames } from './scope/template-names.ts'
import { scopeWith, type Validation } from './validation.ts'

/** Goes through a template and through those that it calls, once each. */
export function checkTemplate(site: Site, validation: Validation): void {
  const { base, template, path } = site
  const id = `${base.id}/${path.join('/')}`
  if (validation.seen.has(id)) return
  validation.seen.add(id)
  const types = typesOf(template)
  if (!hasOneType(site)) return
  checkInputs(site)
  checkReadable(site)
  checkOwnExpressions(site)
  const names = new Set(ownNames(template))
  if (types[0] === 'dag') checkDag(site, names, validation)
  else if (types[0] === 'steps') checkSteps(site, names, validation)
  else checkReferences(template, { ...referring(site), scope: scopeWith(validation, names) })
  checkGathering(site)
  if (callsOthers(types[0])) checkGroup(site)
  else checkLeaf(site)
  checkOutputTexts(site, names, validation)
  checkOutputs(site)
  if (template.archiveLocation !== undefined)
    checkPlace(`the archive of template "${template.name ?? ''}"`, template.archiveLocation, {
      path: [...path, 'archiveLocation'],
      report: base.report,
    })
  checkMetrics(site)
}

function hasOneType({ base, template, path }: Site): boolean {
  const types = typesOf(template)
  const name = template.name ?? ''
  if (types.length === 0) base.report(problem('KF3914', [name]), path)
  if (types.length > 1) base.report(problem('KF3915', [name, types.join(' and ')]), [...path, lastOf(types, template)])
  return types.length === 1
}

/** The type that is written last, which is the one too many. */
function lastOf(types: readonly string[], template: Template): string {
  return Object.keys(template).findLast((field) => types.includes(field)) ?? ''
}

const referring = ({ base, template, path }: Site): Omit<Referring, 'scope'> => ({
  where: `template "${template.name ?? ''}"`,
  path,
  report: base.report,
})

function checkOutputTexts(site: Site, names: ReadonlySet<string>, validation: Validation): void {
  const { template, path } = site
  if (template.outputs === undefined) return
  const scope = scopeWith(validation, names)
  const place = { ...referring(site), where: `the outputs of template "${template.name ?? ''}"`, scope }
  checkReferences(template.outputs, { ...place, path: [...path, 'outputs'] })
  // The validator looks into no expression; the controller knows there how each task ended (`executeDAG` in workflow/controller/dag.go).
  const ended = statusNames(new Set(template.dag?.tasks?.map(({ name = '' }) => name)))
  const known = { ...place, scope: scopeWith(validation, names, ended) }
  const { parameters = [], artifacts = [] }: Arguments = template.outputs
  parameters.forEach(({ valueFrom }, index) => {
    const at = [...path, 'outputs', 'parameters', index, 'valueFrom', 'expression']
    if (valueFrom?.expression) checkExpression(valueFrom.expression, { ...known, path: at })
  })
  artifacts.forEach(({ fromExpression }, index) => {
    if (fromExpression) checkExpression(fromExpression, { ...known, path: [...path, 'outputs', 'artifacts', index, 'fromExpression'] })
  })
}
