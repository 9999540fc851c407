import type { Reference } from '@kfp-ts/component'

/** What a reference comes from in the end: fields and text looked through; text may have several. */
export function sourcesOf(reference: Reference): readonly Exclude<Reference, { readonly kind: 'field' | 'text' }>[] {
  if (reference.kind === 'field') return sourcesOf(reference.of)
  if (reference.kind === 'text') return reference.parts.flatMap((part) => (typeof part === 'string' ? [] : sourcesOf(part)))
  return [reference]
}
