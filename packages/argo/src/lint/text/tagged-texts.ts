import type { Path } from '@kfp-ts/ir'
import { hasTag } from './tags.ts'

/** A text inside a value, and the way to it. */
export interface Text {
  readonly text: string
  readonly path: Path
}

/** Every text with a tag inside a value, keys included, as Argo looks for tags in the JSON of it. */
export function taggedTexts(value: unknown, path: Path): readonly Text[] {
  const found: Text[] = []
  // Copied for what is found only: most of a workflow has no tag.
  const way = [...path]
  const add = (text: string): void => void (hasTag(text) && found.push({ text, path: [...way] }))
  const enter = (step: string | number, inside: unknown): void => {
    way.push(step)
    if (typeof step === 'string') add(step)
    visit(inside)
    way.pop()
  }
  const visit = (part: unknown): void => {
    if (typeof part === 'string') add(part)
    else if (Array.isArray(part)) part.forEach((item, index) => enter(index, item))
    else if (typeof part === 'object' && part !== null) for (const [key, inside] of Object.entries(part)) enter(key, inside)
  }
  visit(value)
  return found
}
