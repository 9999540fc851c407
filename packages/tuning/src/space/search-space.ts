import { ComponentError, type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Cell, Dimension } from './dimension.ts'

/** What is varied, by name. */
export interface SearchSpace {
  readonly [name: string]: Dimension<unknown>
}

/** One point of a search space: a value for each dimension. */
export type Trial<Space extends SearchSpace> = { readonly [Name in keyof Space]: Space[Name] extends Dimension<infer Value> ? Value : never }

/** Throws a ComponentError for a space without dimensions (KF8407), or with a condition on what is not named before it (KF8411). */
export function checkSpace(space: SearchSpace): void {
  const names = Object.keys(space)
  const found: Diagnostic[] = names.length === 0 ? [problem('KF8407', [])] : []
  for (const [index, name] of names.entries()) {
    const on = space[name]?.condition?.name
    if (on !== undefined && !names.slice(0, index).includes(on)) found.push(problem('KF8411', [name, on]))
  }
  if (found.length > 0) throw new ComponentError(found)
}

/** The values at a point of the unit cube; a dimension whose condition does not hold has none. */
export function trialAt<Space extends SearchSpace>(space: Space, point: readonly number[]): Trial<Space> {
  const values: Record<string, unknown> = {}
  for (const [index, [name, dimension]] of Object.entries(space).entries()) {
    if (isActive(dimension, values)) values[name] = dimension.at(point[index] as number)
  }
  return values as Trial<Space>
}

/** Where a trial lies in each dimension, undefined where a dimension is not there; throws a ComponentError (KF8412) for values that do not fit. */
export function cellsOf(space: SearchSpace, values: Readonly<Record<string, unknown>>): readonly (Cell | undefined)[] {
  const found: Diagnostic[] = Object.keys(values)
    .filter((name) => space[name] === undefined)
    .map((name) => problem('KF8413', [name]))
  const cells = Object.entries(space).map(([name, dimension]) => {
    if (!isActive(dimension, values)) return undefined
    const cell = dimension.cellOf(values[name])
    if (cell === undefined) found.push(problem('KF8412', [name, JSON.stringify(values[name]) ?? 'nothing', JSON.stringify(dimension.shape)]))
    return cell
  })
  if (found.length > 0) throw new ComponentError(found)
  return cells
}

/** How many different trials there are at most; Infinity where a dimension is continuous. */
export function sizeOf(space: SearchSpace): number {
  return Object.values(space).reduce((product, { size, condition }) => product * (condition === undefined ? size : size + 1), 1)
}

/** What two trials share that are the same. */
export function keyOf(space: SearchSpace, values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.keys(space).map((name) => values[name]))
}

function isActive({ condition }: Dimension<unknown>, values: Readonly<Record<string, unknown>>): boolean {
  return condition === undefined || condition.values.includes(values[condition.name])
}
