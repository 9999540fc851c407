/** A word of a condition: something with a value, something between or before values, or a bracket. */
export type Sign = 'operand' | 'between' | 'before' | 'open' | 'close'

/** What is wrong with the order of words in a condition: two values side by side, an operator without a value, a bracket left open. */
export function orderFault(words: readonly { readonly sign: Sign; readonly text: string }[]): string | undefined {
  let depth = 0
  let wantsValue = true
  for (const { sign, text } of words) {
    if (sign === 'operand' || sign === 'before' || sign === 'open') {
      if (!wantsValue) return `nothing connects "${text}" with what stands before it`
      wantsValue = sign !== 'operand'
    } else if (wantsValue) return `a value is missing before "${text}"`
    else wantsValue = sign === 'between'
    depth += sign === 'open' ? 1 : sign === 'close' ? -1 : 0
    if (depth < 0) return 'a bracket is closed that was not opened'
  }
  if (wantsValue) return words.length === 0 ? 'it is empty' : 'a value is missing at its end'
  return depth > 0 ? 'a bracket is not closed' : undefined
}
