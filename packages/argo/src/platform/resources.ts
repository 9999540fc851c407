import { parseText, type ResourceSpec } from '@kfp-ts/ir'
import { type Lookup, textWith } from './lookup.ts'
import { entriesOf, expressionOf, laterValue, needsExpression, onlyIf, type Part, type PartMap } from './part.ts'
import type { PodPart } from './pod-part.ts'

/** What a container is given of a machine. Argo reads quantities too early for tags: where only a run knows one, the pod is patched. */
export function resources(spec: ResourceSpec | undefined, lookup: Lookup): PodPart {
  if (spec === undefined) return {}
  const text = (written: string | undefined, known: string | undefined): Part => quantity(lookup, written ?? known)
  const requests = given({
    cpu: text(spec.resourceCpuRequest, cores(spec.cpuRequest)),
    memory: text(spec.resourceMemoryRequest, bytes(spec.memoryRequest)),
  })
  const limits = given({
    cpu: text(spec.resourceCpuLimit, cores(spec.cpuLimit)),
    memory: text(spec.resourceMemoryLimit, bytes(spec.memoryLimit)),
  })
  const devices = accelerator(lookup, spec.accelerator)
  const all = devices === undefined ? limits : withDevices(limits, devices)
  const found = given({ requests: isEmpty(requests) ? undefined : requests, limits: isEmpty(all) ? undefined : all })
  return isEmpty(found) ? {} : { main: { resources: found } }
}

/** Older documents have cores as a number. */
function cores(count: number | undefined): string | undefined {
  return count === undefined || count === 0 ? undefined : String(count)
}

/** Older documents have memory as a number of gigabytes. */
function bytes(gigabytes: number | undefined): string | undefined {
  return gigabytes === undefined || gigabytes === 0 ? undefined : String(Math.round(gigabytes * 1e9))
}

/** An amount; what an input without value asks for is not set. */
function quantity(lookup: Lookup, text: string | undefined): Part {
  if (text === undefined || text === '') return undefined
  const part = textWith(lookup, text)
  if (typeof part === 'string') return part
  const [piece, ...others] = parseText(text).pieces
  const isWhole = others.length === 0 && typeof piece === 'object' && piece.placeholder.kind === 'input parameter'
  const expression = isWhole ? lookup.input(piece.placeholder.name) : expressionOf(part)
  return onlyIf(`not (${expression} in [nil,''])`, laterValue(expression))
}

interface Devices {
  readonly type: Part
  readonly count: Part
}

function accelerator(lookup: Lookup, spec: ResourceSpec['accelerator']): Devices | undefined {
  const [type, count] = [spec?.resourceType ?? spec?.type, spec?.resourceCount ?? spec?.count]
  if (type === undefined || type === '' || count === undefined || count === '0') return undefined
  return { type: textWith(lookup, type), count: textWith(lookup, count) }
}

/** Devices are counted under their type, which may be known only to a run. */
function withDevices(limits: PartMap, { type, count }: Devices): Part {
  if (typeof type === 'string') return { ...limits, [type]: typeof count === 'string' ? count : laterValue(expressionOf(count)) }
  const known = Object.entries(limits).map(([key, value]) => ({ key, value }))
  return laterValue(entriesOf([...known, { key: type, value: onlyIf(`not (${expressionOf(type)} in ['','null'])`, count) }]))
}

function given(fields: PartMap): PartMap {
  return Object.fromEntries(Object.entries(fields).filter(([, part]) => part !== undefined))
}

function isEmpty(part: Part): boolean {
  return typeof part === 'object' && part !== null && !needsExpression(part) && Object.keys(part).length === 0
}
