interface Visit {
  readonly name: string
  readonly ahead: Iterator<string>
}

/** The first circle in a graph, as the names on it from the one that was met first; empty when there is none. */
export function findCircle(names: readonly string[], next: (name: string) => readonly string[]): readonly string[] {
  const done = new Set<string>()
  for (const name of names) {
    const circle = done.has(name) ? [] : circleFrom(name, next, done)
    if (circle.length > 0) return circle
  }
  return []
}

// Not by recursion: a chain of tasks may be longer than the stack is deep.
function circleFrom(start: string, next: (name: string) => readonly string[], done: Set<string>): readonly string[] {
  const visit = (name: string): Visit => ({ name, ahead: next(name).values() })
  const trail: Visit[] = [visit(start)]
  const onTrail = new Set([start])
  for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
    const { done: isDone, value } = last.ahead.next()
    if (isDone === true) {
      trail.pop()
      onTrail.delete(last.name)
      done.add(last.name)
    } else if (onTrail.has(value)) {
      const circle = trail.map(({ name }) => name)
      return circle.slice(circle.indexOf(value))
    } else if (!done.has(value)) {
      trail.push(visit(value))
      onTrail.add(value)
    }
  }
  return []
}
