import { withSortedKeys } from '../document/sorted-keys.ts'
import type { Value } from '../document/value.ts'
import type { Origin } from './origin.ts'
import type { TaskNode } from './task-tree.ts'

/** How a task is called in a text. */
export type NameOf = (task: TaskNode) => string

/** By its path, which is what people look for. */
export const pathName: NameOf = ({ path }) => path

/** Where a value comes from, in words: `train.accuracy`, `input epochs`, `0.5`. */
export function originText(origin: Origin, nameOf: NameOf = pathName): string {
  const part = 'part' in origin ? (origin.part ?? '') : ''
  switch (origin.kind) {
    case 'constant':
      return valueText(origin.value)
    case 'input':
      return origin.of.parent === undefined ? `input ${origin.name}${part}` : `input ${origin.name}${part} of ${nameOf(origin.of)}`
    case 'item':
      return `item${part} of ${nameOf(origin.of)}`
    case 'output':
      return `${'all of '.repeat(origin.collected)}${nameOf(origin.task)}.${origin.name}${part}`
    case 'final-status':
      return `final status of ${nameOf(origin.task)}`
    case 'one-of':
      return `one of ${origin.origins.map((each) => originText(each, nameOf)).join(', ')}`
    case 'unknown':
      return `${origin.text} (not there)`
  }
}

/** A value as JSON on one line, keys in order. */
export function valueText(value: Value): string {
  return JSON.stringify(withSortedKeys(value))
}
