import { parseText } from '../placeholders/word.ts'
import { givenOrigin, isThreaded } from './origin.ts'
import { type NameOf, originText } from './origin-text.ts'
import type { TaskNode } from './task-tree.ts'

/** A text of a task with what fills its holes, where a compiler made an input for that: `at {train.accuracy}`. */
export function filledText(text: string, node: TaskNode, nameOf: NameOf): string {
  const pieces = parseText(text).pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const { placeholder } = piece
    const origin = placeholder.kind === 'input parameter' && isThreaded(placeholder.name) ? givenOrigin(placeholder.name, node) : undefined
    return origin === undefined ? piece.text : `{${originText(origin, nameOf)}}`
  })
  return pieces.join('')
}

/** The inputs that fill the holes of a text. */
export function holesOf(text: string): readonly string[] {
  return parseText(text).pieces.flatMap((piece) =>
    typeof piece !== 'string' && piece.placeholder.kind === 'input parameter' ? [piece.placeholder.name] : [],
  )
}
