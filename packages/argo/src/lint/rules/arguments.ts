import type { Path } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { begin, type Owner } from '../document/owner.ts'
import type { Artifact, Arguments, Parameter } from '../document/workflow.ts'
import { checkPlace, hasKey } from './artifact-place.ts'
import { checkNames } from './names.ts'

/** What is handed over has names and values; `mayBeOpen` where somebody else can still give the values. */
export function checkArguments(given: Arguments, owner: Owner, mayBeOpen: boolean): void {
  const { report } = owner.base
  const { parameters, artifacts } = given
  const path = [...owner.path, 'arguments']
  checkNames({ what: 'arguments', where: owner.name, items: parameters, path: [...path, 'parameters'], ofData: true }, report)
  checkNames({ what: 'arguments', where: owner.name, items: artifacts, path: [...path, 'artifacts'], ofData: true }, report)
  parameters?.forEach((parameter, index) => checkValue(parameter, { owner, path: [...path, 'parameters', index] }, mayBeOpen))
  artifacts?.forEach((artifact, index) => checkSource(artifact, { owner, path: [...path, 'artifacts', index] }))
}

interface Place {
  readonly owner: Owner
  readonly path: Path
}
function checkValue(parameter: Parameter, { owner, path }: Place, mayBeOpen: boolean): void {
  const { name = '', value, valueFrom } = parameter
  const { report } = owner.base
  if (value === undefined && valueFrom === undefined && !mayBeOpen) report(problem('KF3922', [begin(owner.name), name]), path)
  if (valueFrom !== undefined && !isSourceOfArgument(valueFrom)) report(problem('KF3924', [begin(owner.name), name]), [...path, 'valueFrom'])
  if (parameter.enum === undefined) return
  if (parameter.enum.length === 0) report(problem('KF3926', [owner.name, name]), [...path, 'enum'])
  else if (value !== undefined && !parameter.enum.includes(value))
    report(problem('KF3925', [begin(owner.name), name, value, parameter.enum.join(', ')]), [...path, 'value'], 'value')
  else if (value === undefined && valueFrom !== undefined && !mayBeOpen) report(problem('KF3922', [begin(owner.name), name]), path)
}

function isSourceOfArgument({
  configMapKeyRef,
  event,
  supplied,
  path,
  jsonPath,
  parameter,
  expression,
}: NonNullable<Parameter['valueFrom']>): boolean {
  if (configMapKeyRef === undefined && !event && supplied === undefined) return false
  return !path && !jsonPath && !parameter && !expression
}

function checkSource(artifact: Artifact, { owner, path }: Place): void {
  const { name = '', from, fromExpression } = artifact
  const { report } = owner.base
  checkPlace(`the argument "${name}" of ${owner.name}`, artifact, { path, report })
  if (from && fromExpression) report(problem('KF3928', [begin(owner.name), name]), path)
  // Expressions are for outputs alone.
  else if (!from && !hasKey(artifact)) report(problem('KF3927', [begin(owner.name), name]), path)
}
