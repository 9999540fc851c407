import { expressionNames } from './expression-names.ts'
import { tagsOf } from './tags.ts'

/** The names in the tags of a text, in expressions too: `steps.make.outputs.parameters.x`. */
export function referredNames(text: string): readonly string[] {
  return tagsOf(text).flatMap((tag) => (tag.isExpression ? expressionNames(tag.text).names : [tag.text.trim()]))
}
