import { join } from 'node:path'
import { output } from '../src/command.ts'
import { repository } from '../src/repository.ts'

/** What a whole process took. */
export interface Took {
  /** Seconds. */
  readonly wall: number
  /** Seconds of all processors: less than the wall's where it waits, more where it works side by side. */
  readonly cpu: number
  /** Megabytes, at most. */
  readonly memory: number
}
export interface Way {
  readonly program: string
  readonly args: readonly string[]
  /** Done before each round, outside the clock. */
  readonly before?: () => Promise<void>
}

/** Medians of ways to do something, tried in turn, so that a change of the machine's load meets all of them; a first round only warms up. */
export async function measure<Name extends string>(
  ways: { readonly [name in Name]: Way },
  rounds: number,
): Promise<{ readonly [name in Name]: Took }> {
  const names = Object.keys(ways) as Name[]
  const all = new Map<Name, Took[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const took = await once(ways[name])
      if (round > 0) all.get(name)?.push(took)
    }
  }
  return Object.fromEntries([...all].map(([name, tooks]) => [name, middle(tooks)])) as { readonly [name in Name]: Took }
}

/** Node cannot tell what a single child took, Python can. */
async function once({ program, args, before }: Way): Promise<Took> {
  await before?.()
  return JSON.parse(await output('python3', [join(repository, 'conformance/python/measured.py'), program, ...args])) as Took
}

function middle(tooks: readonly Took[]): Took {
  const of = (field: keyof Took): number => median(tooks.map((took) => took[field]))
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
