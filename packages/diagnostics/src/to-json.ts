import { authorPositions } from './author-position.ts'
import type { Diagnostic } from './diagnostic.ts'
import { type ReadSource, readSources } from './read-source.ts'

/** Problems as plain JSON for other programs; places in bundles are followed to the author's file. */
export function toJson(diagnostics: readonly Diagnostic[], readFile: ReadSource = readSources()): readonly Diagnostic[] {
  const toAuthor = authorPositions(readFile)
  return diagnostics.map(({ code, severity, message, position, related, hint }) => ({
    code,
    severity,
    message,
    ...(position && { position: toAuthor(position) }),
    ...(related && { related: related.map((one) => ({ message: one.message, position: toAuthor(one.position) })) }),
    ...(hint !== undefined && { hint }),
  }))
}
