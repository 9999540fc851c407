import { halton } from './halton.ts'
import type { Points } from './points.ts'
import { uniform } from './uniform.ts'

/** How trials are spread over the space: `random`, or `halton`, which leaves no large gaps even with few trials. */
export type Strategy = 'random' | 'halton'

/** The strategies there are. */
export const strategies: { readonly [Name in Strategy]: (dimensions: number, seed: number) => Points } = { random: uniform, halton }
