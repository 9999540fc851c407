/** The first circle in a graph, as the names on it from the one that was met first; empty when there is none. */
export function findCircle(names: readonly string[], next: (name: string) => readonly string[]): readonly string[] {
  const done = new Set<string>()
  const visit = (name: string, trail: readonly string[]): readonly string[] => {
    if (done.has(name)) return []
    const seen = trail.indexOf(name)
    if (seen !== -1) return trail.slice(seen)
    const found = firstCircle(next(name), (one) => visit(one, [...trail, name]))
    done.add(name)
    return found
  }
  return firstCircle(names, (name) => visit(name, []))
}

function firstCircle(names: readonly string[], visit: (name: string) => readonly string[]): readonly string[] {
  for (const name of names) {
    const circle = visit(name)
    if (circle.length > 0) return circle
  }
  return []
}
