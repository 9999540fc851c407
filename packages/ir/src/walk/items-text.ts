import { inputOrigin } from './origin.ts'
import { type NameOf, originText, valueText } from './origin-text.ts'
import type { TaskNode } from './task-tree.ts'

/** What a loop goes over. */
export function itemsText(node: TaskNode, nameOf: NameOf): string | undefined {
  const { parameterIterator, artifactIterator } = node.spec
  if (artifactIterator !== undefined) return originText(inputOrigin(artifactIterator.items.inputArtifact, node), nameOf)
  if (parameterIterator === undefined) return undefined
  if ('inputParameter' in parameterIterator.items) return originText(inputOrigin(parameterIterator.items.inputParameter, node), nameOf)
  return compactJson(parameterIterator.items.raw)
}

function compactJson(raw: string): string {
  try {
    return valueText(JSON.parse(raw))
  } catch {
    return raw
  }
}
