import type { Path } from '@kfp-ts/ir'
import {
  action,
  cacheKey,
  condition,
  dataKey,
  duration,
  type Form,
  jsonPath,
  anyText,
  mergeStrategy,
  objectName,
  parameterName,
  sidecarName,
} from './forms.ts'
import { hookMisfits } from './hook-misfits.ts'
import { manifestMisfits } from './manifest-misfits.ts'
import type { Misfit } from './misfit.ts'

/** Settings of a task as they are written down, or in part as an author writes them: with outputs where a document has references. */
export interface Settings {
  readonly [field: string]: unknown
}

interface TextRule {
  /** A star stands for every item of a list and every field of an object. */
  readonly at: string
  readonly form: Form
  readonly called?: string
  /** Whether what it is a field of must have it. */
  readonly isNeeded?: boolean
}

const texts: readonly TextRule[] = [
  { at: 'timeout', form: duration, called: 'time' },
  { at: 'suspend.duration', form: duration },
  { at: 'memoize.maxAge', form: duration },
  { at: 'memoize.key', form: cacheKey },
  { at: 'memoize.cache.configMap.name', form: objectName, called: 'configMap' },
  { at: 'synchronization.mutexes.*.name', form: anyText, isNeeded: true },
  { at: 'synchronization.semaphores.*.configMapKeyRef.name', form: objectName, called: 'configMap', isNeeded: true },
  { at: 'synchronization.semaphores.*.configMapKeyRef.key', form: dataKey },
  { at: 'priorityClassName', form: objectName, called: 'name' },
  { at: 'schedulerName', form: objectName },
  { at: 'serviceAccountName', form: objectName, called: 'name' },
  { at: 'sidecars.*.name', form: sidecarName },
  { at: 'sidecars.*.image', form: anyText, isNeeded: true },
  { at: 'hooks.*.arguments.parameters.*.name', form: parameterName },
  { at: 'resource.action', form: action },
  { at: 'resource.mergeStrategy', form: mergeStrategy },
  { at: 'resource.successCondition', form: condition },
  { at: 'resource.failureCondition', form: condition },
  { at: 'resource.outputs.*', form: jsonPath, isNeeded: true },
]

/** What in settings Argo would take, and fail at when it runs, or refuse. What has the wrong type is not looked at. */
export function misfits(settings: Settings): readonly Misfit[] {
  return [
    ...texts.flatMap((rule) => textMisfits(settings, rule)),
    ...openSemaphores(settings),
    ...twoOfOneName(settings),
    ...rememberedRequest(settings),
    ...manifestMisfits(settings['resource']),
    ...hookMisfits(settings['hooks']),
  ]
}

function textMisfits(settings: Settings, { at, form, called, isNeeded = false }: TextRule): readonly Misfit[] {
  return placesAt(settings, at.split('.')).flatMap(({ path, found }) => {
    const fits = found === undefined || found === null ? !isNeeded : typeof found !== 'string' || form.fits(found)
    return fits ? [] : [{ path, found, form: form.words, ...(called !== undefined && { called }) }]
  })
}

interface Place {
  readonly path: Path
  readonly found: unknown
}

/** The places that a rule is about, with nothing where the last field is missing. */
function placesAt(value: unknown, [step, ...rest]: readonly string[], path: Path = []): readonly Place[] {
  if (step === undefined) return [{ path, found: value }]
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  const own = Object.entries(value).flatMap(([field, inner]) =>
    step === '*' || step === field ? placesAt(inner, rest, [...path, isList ? Number(field) : field]) : [],
  )
  return own.length === 0 && rest.length === 0 && step !== '*' ? [{ path: [...path, step], found: undefined }] : own
}

function openSemaphores(settings: Settings): readonly Misfit[] {
  const open = placesAt(settings, ['synchronization', 'semaphores', '*']).filter(({ found }) => {
    const { configMapKeyRef, database } = (found ?? {}) as { readonly [field: string]: unknown }
    return (configMapKeyRef ?? database ?? undefined) === undefined
  })
  return open.map(({ path }) => ({ path: [...path, 'configMapKeyRef'], found: undefined, form: 'what says how many may run at once' }))
}

function twoOfOneName(settings: Settings): readonly Misfit[] {
  const names = placesAt(settings, ['sidecars', '*', 'name']).filter(({ found }) => typeof found === 'string')
  const twice = names.filter(({ found }, index) => names.findIndex((other) => other.found === found) < index)
  return twice.map(({ path, found }) => ({ path, found, form: 'another name than that of every other sidecar' }))
}

/** What a request says is no input of its task, so nothing would tell one result from another. */
function rememberedRequest({ memoize, resource }: Settings): readonly Misfit[] {
  const form = 'for tasks that run a container: a request to Kubernetes is made each time'
  return memoize === undefined || resource === undefined ? [] : [{ path: ['memoize'], found: memoize, form }]
}
