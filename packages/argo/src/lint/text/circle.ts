/** Names that depend on each other in a circle, the first again at the end; undefined where there is none. */
export function circleIn(dependencies: ReadonlyMap<string, Iterable<string>>): readonly string[] | undefined {
  const done = new Set<string>()
  for (const start of dependencies.keys()) {
    const found = circleFrom(start, [], { dependencies, done })
    if (found !== undefined) return found
  }
  return undefined
}

interface Search {
  readonly dependencies: ReadonlyMap<string, Iterable<string>>
  readonly done: Set<string>
}
function circleFrom(name: string, way: readonly string[], search: Search): readonly string[] | undefined {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
  if (search.done.has(name)) return undefined
  for (const next of search.dependencies.get(name) ?? []) {
    const found = circleFrom(next, [...way, name], search)
    if (found !== undefined) return found
  }
  search.done.add(name)
  return undefined
}
