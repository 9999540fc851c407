/** A directed graph: who points at whom. */
export type Edges = ReadonlyMap<string, readonly string[]>

/** One cycle in a graph, as the path that closes it (`a, b, a`), or nothing. */
export function findCycle(edges: Edges): readonly string[] | undefined {
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    const seen = path.indexOf(node)
    if (seen >= 0) return [...path.slice(seen), node]
    if (done.has(node)) return undefined
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node])
      if (cycle !== undefined) return cycle
    }
    done.add(node)
    return undefined
  }
  for (const node of edges.keys()) {
    const cycle = visit(node, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}
