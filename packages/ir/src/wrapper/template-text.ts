import { invisible } from './source-code.ts'

/** A text as a template literal that yields it exactly: what has a meaning there, and what editors change or hide, is escaped. */
export function templateText(text: string): string {
  const escaped = text
    .replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
    .replaceAll('\r', String.raw`\r`)
    // Every other control character, and halves of pairs, would not survive a file.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escape)
    .replace(invisible, escape)
  return `\`${escaped}\``
}
function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
