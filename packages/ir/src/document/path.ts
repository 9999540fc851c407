import type { Position } from '@kfp-ts/diagnostics'

/** A place in a document: `['spec', 'root', 'dag', 'tasks', 'train']`; the second document begins with `'platforms'`. */
export type Path = readonly (string | number)[]

/** Where in a text file a place of the document was written; undefined where nothing is known of it. */
export interface PositionOf {
  (path: Path): Position | undefined
}

/** `root.dag.tasks.train`: how a place is called in messages. */
export function pathText(path: Path): string {
  const [first, ...rest] = path
  const named = first === 'spec' ? rest : path
  return named.length === 0 ? 'The document' : named.map((step, index) => stepText(step, index === 0)).join('')
}

function stepText(step: string | number, first: boolean): string {
  if (typeof step === 'number') return `[${step}]`
  if (!/^[\w-]+$/.test(step)) return `['${step}']`
  return first ? step : `.${step}`
}
