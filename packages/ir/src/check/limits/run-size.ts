import { problem } from '../../codes.ts'
import { own } from '../../document/own.ts'
import type { Overview, PlacedTask } from '../overview.ts'
import type { Finding } from '../rule.ts'

const kilobyte = 1024
/** Argo keeps each command about three times in a run's object of at most 1 MiB. */
const mostForAll = 600 * kilobyte
const copies = 3
const unknownTurns = 10

/** The commands of all containers of a run, in all turns of loops, fit into one object of the cluster. */
export function* runSize(overview: Overview): Iterable<Finding> {
  const turns = turnsOfComponents(overview)
  const sizes = overview.executors.map(({ label, spec: { container }, components }) => {
    const words = [...(container?.command ?? []), ...(container?.args ?? [])]
    const runs = components.reduce((sum, { name }) => sum + (turns.get(name) ?? 0), 0)
    return { label, inRun: copies * runs * words.reduce((sum, { length }) => sum + length, 0) }
  })
  const sum = sizes.reduce((all, { inRun }) => all + inRun, 0)
  if (sum <= mostForAll) return
  const largest = sizes.toSorted((one, other) => other.inRun - one.inRun || (one.label < other.label ? -1 : 1)).slice(0, 3)
  const shown = largest.map(({ label, inRun }) => `${label} (${inKilobytes(inRun)} KB)`).join(', ')
  yield { path: ['spec', 'deploymentSpec'], diagnostic: problem('KF3519', [inKilobytes(sum), inKilobytes(mostForAll), shown]) }
}

/** How many times each component is run; a list known only at run time counts as ten turns. */
function turnsOfComponents({ callers }: Overview): ReadonlyMap<string, number> {
  const known = new Map([['root', 1]])
  const turnsOf = (component: string): number => {
    const before = known.get(component)
    if (before !== undefined) return before
    // Also ends where components contain each other.
    known.set(component, 0)
    const sum = (callers.get(component) ?? []).reduce((all, task) => all + turnsOf(task.group.name) * turnsOfTask(task), 0)
    known.set(component, sum)
    return sum
  }
  for (const component of callers.keys()) turnsOf(component)
  return known
}
function turnsOfTask({ spec: { parameterIterator, artifactIterator } }: PlacedTask): number {
  if (artifactIterator !== undefined) return unknownTurns
  if (parameterIterator === undefined) return 1
  const raw = own(parameterIterator.items as { readonly [key: string]: string }, 'raw')
  try {
    const items: unknown = raw === undefined ? undefined : JSON.parse(raw)
    return Array.isArray(items) ? items.length : unknownTurns
  } catch {
    return unknownTurns
  }
}
function inKilobytes(characters: number): string {
  return String(Math.ceil(characters / kilobyte))
}
