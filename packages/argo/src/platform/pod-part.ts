import { merged, type PartMap } from './part.ts'

/** What a setting adds to a task. */
export interface PodPart {
  /** To the pod: volumes, tolerations ... */
  readonly spec?: PartMap
  /** To the container that does the work: variables, mounts, resources ... */
  readonly main?: PartMap
  /** To the template, and not to its pod: retryStrategy, metadata, memoize ... */
  readonly template?: PartMap
}

/** What several settings add together. */
export function allOf(parts: readonly PodPart[]): Required<PodPart> {
  const sum = (field: keyof PodPart): PartMap => parts.reduce<PartMap>((all, part) => merged(all, part[field] ?? {}), {})
  return { spec: sum('spec'), main: sum('main'), template: sum('template') }
}
