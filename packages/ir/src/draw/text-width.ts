/** About how wide a line is in a wide sans-serif font, in pixels; a drawing that is made without a screen cannot know better. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((width, character) => width + emsOf(character), 0) * size
}

/** A line that fits into a width, cut with an ellipsis where it does not. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

function emsOf(character: string): number {
  if (/[iljtfrI.,:;'|!()[\]{} ·-]/.test(character)) return 0.4
  if (/[mwMW@%…]/.test(character)) return 0.98
  if (/[A-Z]/.test(character)) return 0.74
  return (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.64 : 1.05
}
