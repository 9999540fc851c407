import { parsePlaceholder, type Placeholder } from './placeholder.ts'

/** A text in pieces: words as they are, and placeholders with their own text for when nobody knows their value. */
export interface TextWord {
  readonly kind: 'text'
  readonly pieces: readonly (string | { readonly placeholder: Placeholder; readonly text: string })[]
}
/** One word of a command or of arguments, as a small tree. */
export type Word =
  | TextWord
  | { readonly kind: 'concat'; readonly parts: readonly Word[] }
  | { readonly kind: 'if present'; readonly input: string; readonly then: readonly Word[]; readonly otherwise: readonly Word[] }

/** Parses a word: text with placeholders in it, or the JSON form of Concat and IfPresent. */
export function parseWord(word: string): Word {
  return parseStructured(word) ?? parseText(word)
}

/** Parses text with placeholders in it; braces that hold no placeholder stay text. */
export function parseText(text: string): TextWord {
  // Most words are whole programs without a placeholder.
  if (!text.includes('{{')) return { kind: 'text', pieces: text === '' ? [] : [text] }
  const pieces = text.split(/(\{\{(?:\$|kfp-ts\.)[^{}]*\}\})/).filter((piece) => piece !== '')
  return { kind: 'text', pieces: pieces.map(parsePiece) }
}
function parsePiece(piece: string): TextWord['pieces'][number] {
  const placeholder = piece.startsWith('{{') ? parsePlaceholder(piece.slice(2, -2)) : undefined
  return placeholder === undefined ? piece : { placeholder, text: piece }
}

function parseStructured(word: string): Word | undefined {
  if (!/^\s*\{\s*"(Concat|IfPresent)"\s*:/.test(word)) return undefined
  try {
    return fromJson(JSON.parse(word))
  } catch {
    return undefined
  }
}
function fromJson(value: unknown): Word | undefined {
  if (typeof value === 'string') return parseText(value)
  const { Concat: concat, IfPresent: ifPresent } = value as { readonly Concat?: unknown; readonly IfPresent?: unknown }
  if (Array.isArray(concat)) return { kind: 'concat', parts: concat.flatMap((part) => fromJson(part) ?? []) }
  if (typeof ifPresent !== 'object' || ifPresent === null) return undefined
  const {
    InputName: input,
    Then: then,
    Else: otherwise = [],
  } = ifPresent as { readonly InputName?: unknown; readonly Then?: unknown; readonly Else?: unknown }
  return typeof input === 'string' ? { kind: 'if present', input, then: words(then), otherwise: words(otherwise) } : undefined
}
function words(value: unknown): readonly Word[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => fromJson(item) ?? [])
}
