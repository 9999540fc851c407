/** One `{{...}}` in a text. */
export interface Tag {
  /** What stands between the braces, without the `=` of an expression. */
  readonly text: string
  readonly isExpression: boolean
  /** Whether the closing braces are missing. */
  readonly isOpen: boolean
}

/** The tags of a text, one after the other; a tag ends at the next closing braces, whatever stands in between. */
export function tagsOf(text: string): readonly Tag[] {
  const tags: Tag[] = []
  for (let start = text.indexOf('{{'); start !== -1;) {
    const end = text.indexOf('}}', start + 2)
    const inside = text.slice(start + 2, end === -1 ? undefined : end)
    const isExpression = inside.startsWith('=')
    tags.push({ text: isExpression ? inside.slice(1) : inside, isExpression, isOpen: end === -1 })
    start = end === -1 ? -1 : text.indexOf('{{', end + 2)
  }
  return tags
}

/** Whether a text holds a value that is only known when the workflow runs. */
export const hasTag = (text: string): boolean => text.includes('{{')

/** A text with every tag replaced by one word. */
export function withoutTags(text: string, word: string): string {
  return text.replaceAll(/\{\{.*?\}\}/gs, word)
}
