const escapes: { readonly [character: string]: string } = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A string as a literal of the Common Expression Language; the Python SDK forgets to escape. */
export function celString(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must be escaped
  const escaped = text.replace(/[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => escapes[character] ?? codeUnit(character))
  return `'${escaped}'`
}
function codeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Whether a number is written as one of CEL's integers, which have 64 bits. */
export function isCelInteger(value: number): boolean {
  return Number.isSafeInteger(value)
}
