/** How many columns a text takes, as a formatter counts: characters of East Asia and pictures take two, marks that join others none. */
export function stringWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += isMark.test(character) ? 0 : isWide.test(character) ? 2 : 1
  return width
}
const isMark = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u
const isWide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u
