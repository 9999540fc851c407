import type { Argument, Reference } from '@kfp-ts/component'

/** What a reference comes from in the end: fields, text, lists and structs looked through; these may have several. */
export function sourcesOf(reference: Reference): readonly Exclude<Reference, { readonly kind: 'field' | 'text' | 'list' | 'struct' }>[] {
  switch (reference.kind) {
    case 'field':
      return sourcesOf(reference.of)
    case 'text':
      return reference.parts.flatMap((part) => (typeof part === 'string' ? [] : sourcesOf(part)))
    case 'list':
      return reference.items.flatMap(sourcesOfArgument)
    case 'struct':
      return Object.values(reference.fields).flatMap(sourcesOfArgument)
    default:
      return [reference]
  }
}
function sourcesOfArgument(argument: Argument): ReturnType<typeof sourcesOf> {
  return 'reference' in argument ? sourcesOf(argument.reference) : []
}
