/** Leaves out an arrow where a longer way says the same. */
export function withoutImplied<T extends { readonly from: string; readonly to: string }>(arrows: readonly T[]): readonly T[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of arrows) {
    const known = next.get(from)
    if (known === undefined) next.set(from, [to])
    else known.push(to)
  }
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
