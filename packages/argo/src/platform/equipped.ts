import { PipelineError } from '@kfp-ts/diagnostics'
import type { ArgoContainer, NamelessTemplate } from '../argo-template.ts'
import { brace } from '../flow/plain-text.ts'
import { jsonOf } from '../expressions/carried.ts'
import { tag } from '../expressions/expression.ts'
import { mountProblems } from './mount-problems.ts'
import { dataOf, expressionOf, isKnown, merged, needsExpression, type Part, type PartMap } from './part.ts'
import { allOf, type PodPart } from './pod-part.ts'

/** What a template is given beside what its component says. */
export interface Equipment {
  readonly task: string
  readonly parts: readonly PodPart[]
  /** Whether the variables of the component itself are left out: it is told them instead. */
  readonly withoutEnv: boolean
  /** Beginnings of the paths where input artifacts are staged. */
  readonly staged: readonly string[]
}

/** Fields of a pod that templates have, too; all others reach a pod by a patch only. */
const ofTemplates = ['volumes', 'nodeSelector', 'tolerations', 'affinity', 'initContainers']

/** A template with all its settings. Throws PipelineError KF3850 and KF3851 for volumes that hide something. */
export function equipped(template: NamelessTemplate, equipment: Equipment): NamelessTemplate {
  const parts = equipment.parts.filter((part) => Object.keys(part).length > 0)
  if (parts.length === 0 && !equipment.withoutEnv) return template
  const { spec, main, template: fields } = allOf(parts)
  if (template.container === undefined) return { ...template, ...(dataOf(fields) as object) }
  const problems = mountProblems({ ...equipment, mounts: pathsOf(main['volumeMounts']), outputs: pathsOf(template.container.volumeMounts as Part) })
  if (problems.length > 0) throw new PipelineError(problems)
  const inSpec = split(spec, (field, part) => !ofTemplates.includes(field) || needsExpression(part))
  const inMain = split(main, (_field, part) => needsExpression(part))
  const patch = patchOf(inSpec.patched, inMain.patched)
  const { podSpecPatch, ...others } = fields
  return {
    ...template,
    ...joined(template, dataOf(inSpec.written) as NamelessTemplate),
    ...(dataOf(others) as object),
    ...patchText(merged(patch, (podSpecPatch ?? {}) as PartMap)),
    container: containerWith(template.container, { main: dataOf(inMain.written) as Lists, withoutEnv: equipment.withoutEnv }),
  }
}

interface Split {
  readonly written: PartMap
  readonly patched: PartMap
}

/** Lists that Kubernetes merges by names go both ways, item by item; everything else whole. */
function split(parts: PartMap, isPatched: (field: string, part: Part) => boolean): Split {
  const each = Object.entries(parts).map(([field, part]) => {
    if (!byName.includes(field) || !Array.isArray(part))
      return isPatched(field, part) ? { field, written: undefined, patched: part } : { field, written: part, patched: undefined }
    const items = part as readonly Part[]
    const some = (list: readonly Part[]): Part => (list.length === 0 ? undefined : list)
    return { field, written: some(items.filter((item) => !isPatched(field, item))), patched: some(items.filter((item) => isPatched(field, item))) }
  })
  const those = (side: 'written' | 'patched'): PartMap =>
    Object.fromEntries(each.flatMap((one) => (one[side] === undefined ? [] : [[one.field, one[side]]])))
  return { written: those('written'), patched: those('patched') }
}

const byName = ['volumes', 'env', 'volumeMounts']

function patchOf(spec: PartMap, main: PartMap): PartMap {
  return { ...spec, ...(Object.keys(main).length > 0 && { containers: [{ name: 'main', ...main }] }) }
}

function patchText(patch: PartMap): { readonly podSpecPatch?: string } {
  if (Object.keys(patch).length === 0) return {}
  // Tags inside a JSON text would be filled without regard to its quotes.
  return { podSpecPatch: isKnown(patch) ? JSON.stringify(dataOf(patch)) : tag(jsonOf(expressionOf(patch))) }
}

interface Lists {
  readonly [field: string]: unknown
  readonly env?: readonly { readonly [field: string]: unknown }[]
  readonly volumeMounts?: readonly { readonly [field: string]: unknown }[]
}

function containerWith(container: ArgoContainer, { main, withoutEnv }: { readonly main: Lists; readonly withoutEnv: boolean }): ArgoContainer {
  const own = withoutEnv ? container.env?.filter(({ name }) => name === brace.name) : container.env
  const env = lastOfEach([...(own ?? []), ...(main.env ?? [])])
  const volumeMounts = [...(container.volumeMounts ?? []), ...(main.volumeMounts ?? [])]
  const { env: _env, ...rest } = container
  return { ...rest, ...main, ...(env.length > 0 && { env }), ...(volumeMounts.length > 0 && { volumeMounts }) }
}

/** Of variables with one name the last counts. */
function lastOfEach<Item extends { readonly [field: string]: unknown }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item, index) => !items.slice(index + 1).some(({ name }) => name === item['name']))
}

function joined(template: NamelessTemplate, more: NamelessTemplate): object {
  const volumes = [...((template['volumes'] ?? []) as readonly unknown[]), ...((more['volumes'] ?? []) as readonly unknown[])]
  return { ...more, ...(volumes.length > 0 && { volumes }) }
}

function pathsOf(mounts: Part): readonly string[] {
  // Paths are always written down; whether a mount is there may be up to the run.
  const found = (mounts ?? []) as readonly (PartMap & { readonly part?: PartMap })[]
  return found.map((mount) => String((mount.part ?? mount)['mountPath']))
}
