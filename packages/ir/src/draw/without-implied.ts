import { grouped } from '../document/grouped.ts'

/** Leaves out an arrow where a longer way says the same. */
export function withoutImplied<T extends { readonly from: string; readonly to: string }>(arrows: readonly T[]): readonly T[] {
  const next = new Map([...grouped(arrows, ({ from }) => from)].map(([from, all]) => [from, all.map(({ to }) => to)]))
  return arrows.filter(({ from, to }) => !(next.get(from) ?? []).some((step) => step !== to && reaches(next, step, to)))
}

function reaches(next: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const queue = [from]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true
    if (seen.has(at)) continue
    seen.add(at)
    queue.push(...(next.get(at) ?? []))
  }
  return false
}
