import { problem } from '../../codes.ts'
import type { Site } from '../document/library.ts'
import type { Place } from '../document/report.ts'
import { callsOthers, isLeaf, type TemplateType, typesOf } from '../document/template-type.ts'
import type { Parameter, ValueFrom } from '../document/workflow.ts'
import { hasTag } from '../text/tags.ts'
import { pathFault } from './artifact-path.ts'
import { checkPlace } from './artifact-place.ts'
import { checkNames, dataName } from './names.ts'

/** Outputs have names that differ and come from where a template of their type has something. */
export function checkOutputs({ base, template, path }: Site): void {
  const { report } = base
  const { parameters, artifacts } = template.outputs ?? {}
  const where = `template "${template.name ?? ''}"`
  const outputs = [...path, 'outputs']
  const [type] = typesOf(template)
  checkNames({ what: 'outputs', where, items: parameters, path: [...outputs, 'parameters'], ofData: true }, report)
  checkNames({ what: 'outputs', where, items: artifacts, path: [...outputs, 'artifacts'], ofData: true }, report)
  artifacts?.forEach((artifact, index) => {
    const what = `the output "${artifact.name ?? ''}" of ${where}`
    const place = [...outputs, 'artifacts', index]
    const fault = pathFault(artifact.path)
    if (isLeaf(type) && fault !== undefined) report(problem('KF3957', [what, fault]), place)
    if (!isLeaf(type) && artifact.path) report(problem('KF3957', [what, 'is written by nobody']), [...place, 'path'])
    checkGlobalName(artifact.globalName, { path: place, report })
    checkPlace(what, artifact, { path: place, report })
  })
  parameters?.forEach((parameter, index) => {
    const place = { path: [...outputs, 'parameters', index], report }
    checkSource(parameter, { ...place, type, what: `Output "${parameter.name ?? ''}" of ${where}` })
    checkGlobalName(parameter.globalName, place)
  })
}

function checkGlobalName(name: string | undefined, { path, report }: Place): void {
  if (!name || hasTag(name) || dataName.form.test(name)) return
  report(problem('KF3911', ['an output of the workflow', name, dataName.rule]), [...path, 'globalName'], 'value')
}

const sources = ['path', 'jqFilter', 'jsonPath', 'parameter', 'expression', 'supplied'] as const
interface Output extends Place {
  readonly what: string
  readonly type: TemplateType | undefined
}
function checkSource({ value, valueFrom }: Parameter, { what, type, path, report }: Output): void {
  if (value !== undefined && callsOthers(type)) report(problem('KF3962', [what]), [...path, 'value'])
  if (value !== undefined && valueFrom !== undefined) report(problem('KF3960', [what, 'has both a value and a source']), path)
  if (value === undefined && valueFrom === undefined) report(problem('KF3960', [what, 'comes from nowhere']), path)
  if (valueFrom === undefined) return
  const named = sources.filter((source) => (source === 'supplied' ? valueFrom.supplied !== undefined : Boolean(valueFrom[source])))
  if (named.length > 1) report(problem('KF3960', [what, `comes from ${named.join(' and ')} at once`]), [...path, 'valueFrom'])
  const missing = missingSource(valueFrom, type)
  if (missing !== undefined) report(problem('KF3961', [what, type ?? '', missing]), [...path, 'valueFrom'])
  else if (named.length === 0) report(problem('KF3960', [what, 'comes from nowhere']), [...path, 'valueFrom'])
}

function missingSource({ path, jqFilter, jsonPath, parameter, expression }: ValueFrom, type: TemplateType | undefined): string | undefined {
  if (type === 'container' || type === 'containerSet' || type === 'script') return path ? undefined : 'path'
  if (type === 'resource') return jqFilter || jsonPath ? undefined : 'jsonPath'
  return callsOthers(type) && !parameter && !expression ? 'parameter' : undefined
}
