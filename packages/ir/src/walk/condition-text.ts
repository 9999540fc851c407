import { givenOrigin } from './origin.ts'
import { type NameOf, originText, pathName } from './origin-text.ts'
import type { TaskNode } from './task-tree.ts'

/** The condition of a branch with the names of what it compares: `train.accuracy >= 0.9`; undefined where there is none. */
export function conditionText(node: TaskNode, nameOf: NameOf = pathName): string | undefined {
  const condition = node.spec.triggerPolicy?.condition
  if (condition === undefined) return undefined
  return condition
    .replaceAll(/inputs\.parameter_values\[(['"])([^'"]*)\1\]/g, (_, __, name: string) => operandText(node, name, nameOf))
    .replaceAll(/\b(?:double|int|string|bool)\(((?:[\w.\-/]|input (?=\w))+)\)/g, '$1')
}

function operandText(node: TaskNode, name: string, nameOf: NameOf): string {
  const origin = givenOrigin(name, node)
  return origin === undefined ? name : originText(origin, nameOf)
}
