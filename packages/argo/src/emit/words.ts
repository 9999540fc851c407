import { parseWord, type Placeholder, type TaskNode, type TextWord, type Word } from '@kfp-ts/ir'
import { type Expression, member, quoted, tag } from '../expressions/expression.ts'
import { inText } from '../expressions/filled-text.ts'
import { jobText } from './constants.ts'
import { executorInputText, outputFile, type UriOf } from './executor-input.ts'
import { portName } from './names.ts'
import { pathOf, place } from './place.ts'
import { ownParameter } from './scope.ts'

/** An environment variable that holds one opening brace: the kubelet puts it in, after Argo has looked for pairs of them. */
export const brace = { name: 'KFP_TS_BRACE', value: '{' } as const

/** A text that Argo is to leave as it is. */
export function plainText(text: string): string {
  return text.replaceAll('{{', `{$(${brace.name})`)
}

/** A task whose container's words are written. */
export interface Speaking {
  readonly task: TaskNode
  readonly uriOf: UriOf
}

/** Whether a task is given an input, for words that are there only with it. */
export type IsGiven = (input: string) => boolean

/** The words of a command or of arguments as Argo takes them. */
export function argoWords(words: readonly string[], speaking: Speaking, given: IsGiven): readonly string[] {
  return words.flatMap((word) => wordsOf(parseWord(word), speaking, given))
}

function wordsOf(word: Word, speaking: Speaking, given: IsGiven): readonly string[] {
  switch (word.kind) {
    case 'text':
      return [textOf(word, speaking)]
    case 'concat':
      return [word.parts.flatMap((part) => wordsOf(part, speaking, given)).join('')]
    case 'if present':
      return (given(word.input) ? word.then : word.otherwise).flatMap((inner) => wordsOf(inner, speaking, given))
  }
}

function textOf({ pieces }: TextWord, speaking: Speaking): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? plainText(piece) : (filled(piece.placeholder, speaking) ?? plainText(piece.text))))
    .join('')
}

function filled(placeholder: Placeholder, { task, uriOf }: Speaking): string | undefined {
  switch (placeholder.kind) {
    case 'executor input':
      return executorInputText(task, uriOf)
    case 'output file':
      return place.executorOutput
    case 'output parameter':
      return outputFile(placeholder.name)
    case 'input parameter':
      return safeTag(inText(`fromJSON(${ownParameter(portName(placeholder.name))})`))
    case 'output artifact':
      return placeholder.part === 'path' ? pathText(uriOf(placeholder.name)) : placeholder.part === 'uri' ? uriOf(placeholder.name) : undefined
    case 'input artifact':
      return inputArtifact(placeholder)
    case 'job':
      return tag(jobText(placeholder.field, task.name))
  }
}

function inputArtifact({ name, part, key }: Placeholder & { readonly kind: 'input artifact' }): string | undefined {
  const list = `fromJSON(${ownParameter(portName(name))})`
  const first = `${list}[0]`
  switch (part) {
    case 'path':
      return safeTag(pathOf(`${first}.uri`))
    case 'uri':
      return safeTag(`${first}.uri`)
    case 'metadata':
      return safeTag(key === undefined ? `toJson(${first}.metadata)` : inText(member(`${first}.metadata`, key)))
    case 'all':
      return safeTag(`toJson(${list})`)
  }
}

/** Where a planned artifact lies in the container, as a text with tags. */
export function pathText(uri: string): string {
  return `/${uri.replace('://', '/')}`
}

/** A tag for a text of the user's: no pair of braces that Argo would look into, no dollar that the kubelet would take for a variable. */
function safeTag(text: Expression): string {
  return tag(`replace(replace(${text},'$','$$'),'{'+'{',${quoted(`{$(${brace.name})`)})`)
}
