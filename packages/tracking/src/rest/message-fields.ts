import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { Tags } from '../data/model-registry.ts'
import type { Message } from './transport.ts'

// What a server sent is unknown until it was looked at; fields that are not asked for stay what they are.

/** A field that is an object; an absent one is empty, as protobuf leaves out what is unset. */
export function objectIn(message: Message, field: string): Message {
  const value = message[field] ?? {}
  if (typeof value !== 'object' || Array.isArray(value)) throw misfit(field, 'an object')
  return value as Message
}

/** A field that is a list of objects; an absent one is empty. */
export function listIn(message: Message, field: string): readonly Message[] {
  const value = message[field] ?? []
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'object' && one !== null)) throw misfit(field, 'a list of objects')
  return value as readonly Message[]
}

/** A text that has to be there. */
export function textIn(message: Message, field: string): string {
  const value = message[field]
  if (typeof value !== 'string' || value === '') throw misfit(field, 'a text')
  return value
}

/** A text that may be missing. */
export function optionalTextIn(message: Message, field: string): string | undefined {
  const value = message[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number, which some servers write as a text; NaN and the infinities always are. */
export function numberIn(message: Message, field: string): number {
  const value = message[field] ?? 0
  if (typeof value !== 'number' && typeof value !== 'string') throw misfit(field, 'a number')
  return Number(value)
}

/** A list of `{ key, value }` as an object. */
export function tagsIn(message: Message, field: string): Tags {
  return Object.fromEntries(listIn(message, field).map((tag) => [textIn(tag, 'key'), String(tag['value'] ?? '')]))
}

/** An object as a list of `{ key, value }`. */
export function pairsOf(tags: Tags): readonly { readonly key: string; readonly value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }))
}

function misfit(field: string, what: string): ApiError {
  return new ApiError([problem('KF8515', ['The tracking server', `"${field}" of its answer is not ${what}`])])
}
