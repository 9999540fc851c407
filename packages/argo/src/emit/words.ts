import type { JobField, Placeholder, TaskNode, Word } from '@kfp-ts/ir'
import { type Expression, member, tag } from '../expressions/expression.ts'
import { inText } from '../expressions/filled-text.ts'
import { jobText } from '../flow/constants.ts'
import { executorInputText, outputFile, type UriOf } from './executor-input.ts'
import { portName } from '../flow/names.ts'
import { pathOf, place } from '../flow/place.ts'
import { brace, plainText } from '../flow/plain-text.ts'
import { ownParameter } from '../flow/scope.ts'
import { inputType } from '../flow/task-inputs.ts'

/** A task whose container's words are written. */
export interface Speaking {
  readonly task: TaskNode
  readonly uriOf: UriOf
}

/** Whether a task is given an input, for words that are there only with it. */
export type IsGiven = (input: string) => boolean

/** The words of a command or of arguments as Argo takes them. */
export function argoWords(words: readonly Word[], speaking: Speaking, given: IsGiven): readonly string[] {
  return words.flatMap((word) =>
    word.kind === 'if present' ? argoWords(chosen(word, given), speaking, given) : [joined(piecesOf(word, speaking, given))],
  )
}

/** A part of a word: what the user wrote, or what Argo is to fill in. */
type Piece = { readonly literal: string } | { readonly tags: string }

function piecesOf(word: Word, speaking: Speaking, given: IsGiven): readonly Piece[] {
  if (word.kind !== 'text') {
    const parts = word.kind === 'concat' ? word.parts : chosen(word, given)
    return parts.flatMap((part) => piecesOf(part, speaking, given))
  }
  return word.pieces.map((piece) => {
    if (typeof piece === 'string') return { literal: piece }
    const tags = filled(piece.placeholder, speaking)
    return tags === undefined ? { literal: piece.text } : { tags }
  })
}

function chosen(word: Word & { readonly kind: 'if present' }, given: IsGiven): readonly Word[] {
  return given(word.input) ? word.then : word.otherwise
}

/** Literals are looked at together: a pair of braces may come of two of them, or of the last brace of one and the first of a tag. */
function joined(pieces: readonly Piece[]): string {
  let [written, literal] = ['', '']
  for (const piece of pieces) {
    if ('literal' in piece) literal += piece.literal
    else {
      written += beforeTag(literal) + piece.tags
      literal = ''
    }
  }
  return written + plainText(literal)
}

/** A text that a value may stand behind: neither its last brace nor the dollars at its end begin anything with what follows. */
function beforeTag(text: string): string {
  const [end = '', dollars = ''] = /(\$*)\{?$/.exec(text) ?? []
  const safe = dollars.length % 2 === 1 ? `$${end}` : end
  return plainText(text.slice(0, text.length - end.length) + safe).replace(/\{$/, `$(${brace.name})`)
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
      return safeTag(inText(`fromJSON(${ownParameter(portName(placeholder.name))})`, inputType(task, placeholder.name)))
    case 'output artifact':
      return placeholder.part === 'path' ? pathText(uriOf(placeholder.name)) : placeholder.part === 'uri' ? uriOf(placeholder.name) : undefined
    case 'input artifact':
      return inputArtifact(placeholder)
    case 'job':
      return jobTag(placeholder.field, task)
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

/** What a run knows of itself holds neither braces nor dollars; what a task is called may. */
function jobTag(field: JobField, task: TaskNode): string {
  const text = jobText(field, task.name)
  return /[{$]/.test(task.name) ? safeTag(text) : tag(text)
}

/** Where a planned artifact lies in the container, as a text with tags. */
export function pathText(uri: string): string {
  return `/${uri.replace('://', '/')}`
}

/** A tag for a text of the user's: no brace that could be one of a pair, no dollar that the kubelet would take for a variable. */
function safeTag(text: Expression): string {
  return tag(`replace(replace(${text},'$','$$'),'{','$(${brace.name})')`)
}
