import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type IrDocument, type Path, pathText, type PositionOf } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import type { ArgoOptions } from '../options.ts'
import type { Misfit } from '../platform/argo/misfit.ts'
import type { WorkflowSettings } from '../platform/workflow-settings.ts'
import { resolved, type Schema } from '../schema/argo-schema.ts'
import { limitOf, shown, typeText } from '../schema/fault-words.ts'
import { nearestName } from '../schema/nearest-name.ts'
import { type Fault, structureOf } from '../schema/structure.ts'
import { settingMisfits } from './option-misfits.ts'
import { optionSchema, pipelineSettingSchema } from './option-schema.ts'
import { storeMisfits } from './store-options.ts'

/**
 * What is wrong with options of a conversion: names that are none (KF3817), values that cannot be theirs (KF3818), and times for what does not go by
 * the clock (KF3823). `positionOf` says where an option was written.
 *
 * @example
 * ```ts
 * import { checkArgoOptions } from '@kfp-ts/argo'
 *
 * for (const { message, hint } of checkArgoOptions({ paralelism: 3 })) console.log(message, hint)
 * ```
 */
export function checkArgoOptions(options: { readonly [option: string]: unknown }, positionOf: PositionOf = () => undefined): readonly Diagnostic[] {
  if (Object.keys(options).length === 0) return []
  const { sound, faults } = structureOf(optionSchema(options), options)
  const unfit = beside(faults, [...settingMisfits(sound as ArgoOptions), ...storeMisfits((sound as ArgoOptions).stores)])
  const found = [
    ...faults.map((fault) => (fault.kind === 'unknown' ? unknownOption(fault, positionOf) : misfitOption(misfitOf(fault), positionOf))),
    ...[...nulls(options), ...unfit].map((misfit) => misfitOption(misfit, positionOf)),
  ]
  // The kind may be what is wrong.
  return found.length > 0 ? found : idleTimes(sound as ArgoOptions, positionOf)
}

/** What a pipeline's document says of times is for those who make a CronWorkflow of it; who converts it says what it becomes. */
function idleTimes({ cron, kind = 'Workflow' }: ArgoOptions, positionOf: PositionOf): readonly Diagnostic[] {
  return cron === undefined || kind === 'CronWorkflow' ? [] : [problem('KF3823', [kind], { position: positionOf(['cron']) })]
}

/** What is wrong with what a document sets for the whole pipeline for Argo: KF3854 for names that are none, KF3819 for values. */
export function checkPipelineSettings({ platforms }: IrDocument, positionOf: PositionOf): readonly Diagnostic[] {
  const { config } = platforms['argo'] ?? {}
  if (config === undefined) return []
  const { sound, faults } = structureOf(pipelineSettingSchema(), config)
  const unfit = beside(faults, settingMisfits(sound as WorkflowSettings))
  const place = (path: Path): { readonly position: ReturnType<PositionOf> } => ({ position: positionOf(['platforms', 'argo', 'config', ...path]) })
  const unknown = faults.filter(({ kind }) => kind === 'unknown')
  const others = [...faults.filter(({ kind }) => kind !== 'unknown').map(misfitOf), ...unfit]
  return [
    ...unknown.map(({ path, field = '', schema }) =>
      problem('KF3854', ['argo', pathText([...path, field]), namesIn(schema).join(', ')], place([...path, field])),
    ),
    ...others.map(({ path, found, form }) => problem('KF3819', [pathText(path), shown(found), form], place(path))),
  ]
}

/** Without what follows from a fault at the same place or around it. */
function beside(faults: readonly Fault[], misfits: readonly Misfit[]): readonly Misfit[] {
  const isInside = (inner: Path, outer: Path): boolean => outer.every((step, index) => step === inner[index])
  return misfits.filter(({ path }) => !faults.some((fault) => fault.kind !== 'unknown' && fault.path.length > 0 && isInside(path, fault.path)))
}

function unknownOption({ path, field = '', schema }: Fault, positionOf: PositionOf): Diagnostic {
  const names = namesIn(schema)
  const nearest = nearestName(field, names)
  const advice = nearest === undefined ? `it can be ${names.join(', ')}.` : `did you mean ${pathText([...path, nearest])}?`
  return problem('KF3817', [pathText([...path, field]), advice], { position: positionOf([...path, field]) })
}

function misfitOption({ path, found, form }: Misfit, positionOf: PositionOf): Diagnostic {
  const name = path.length === 0 ? 'all' : pathText(path)
  return problem('KF3818', [name, found === undefined ? 'missing' : shown(found), form], { position: positionOf(path) })
}

function misfitOf({ kind, path, field = '', schema, found }: Fault): Misfit {
  if (kind === 'missing') return { path: [...path, field], found: undefined, form: formOf(resolved(resolved(schema).properties?.[field] ?? {})) }
  return { path, found, form: formOf(schema) }
}

function formOf(schema: Schema): string {
  if (schema.enum !== undefined) return `one of ${schema.enum.filter(Boolean).join(', ')}`
  const limits = limitOf(schema)
  return `${typeText(schema)}${limits === '' ? '' : ` of ${limits}`}`
}

function namesIn(schema: Schema): readonly string[] {
  return Object.keys(schema.properties ?? {}).toSorted()
}

/** Options of nothing: what was meant is not said. */
function nulls(options: { readonly [option: string]: unknown }, path: Path = []): readonly Misfit[] {
  return Object.entries(options).flatMap(([name, value]): readonly Misfit[] => {
    if (value === null) return [{ path: [...path, name], found: null, form: 'a value, or left out' }]
    return name === 'arguments' && path.length === 0 && typeof value === 'object' ? nulls(value as typeof options, ['arguments']) : []
  })
}
