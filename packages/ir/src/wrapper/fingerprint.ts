import { createHash } from 'node:crypto'

/** The first line of a wrapper: says where it comes from, and by its fingerprint whether somebody changed it since. */
export function fingerprintLine(from: string, body: string): string {
  const origin = from.replaceAll(/[\p{C}"]+/gu, ' ')
  return `// Written by "kfp-ts import ${origin}" (${fingerprint(body)}); importing it again replaces this file as long as nobody has changed it.`
}

/** What a file is to the importer: its own as it was written, its own but changed since, or somebody else's. */
export function wrapperState(text: string): 'untouched' | 'changed' | 'foreign' {
  const end = text.indexOf('\n')
  const written = /^\/\/ Written by "kfp-ts import .*" \(([0-9a-f]{8})\);/.exec(text.slice(0, end))?.[1]
  if (end === -1 || written === undefined) return 'foreign'
  return fingerprint(text.slice(end + 1)) === written ? 'untouched' : 'changed'
}

/** The same for code that a formatter laid out differently. */
function fingerprint(body: string): string {
  return createHash('sha256')
    .update(body.replaceAll(/[\s;,'"()]+/g, ''))
    .digest('hex')
    .slice(0, 8)
}
