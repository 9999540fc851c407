/** A branch's condition without saying that those before it are false: `b` for `!(a) && (b)` after `a`, nothing for `!(a)`. */
export function beyond(condition: string, before: readonly string[]): string {
  return before.reduce((rest, each) => withoutFrame(rest.replace(`!(${each})`, '').replace(/^ *&& */, '')), condition)
}

/** `a || b` for `(a || b)`, which had to be put into parentheses behind the conditions before it. */
function withoutFrame(condition: string): string {
  const inner = /^\((.*)\)$/s.exec(condition)?.[1]
  return inner !== undefined && isBalanced(inner) ? inner : condition
}

function isBalanced(condition: string): boolean {
  let open = 0
  for (const sign of condition) {
    open += Number(sign === '(') - Number(sign === ')')
    if (open < 0) return false
  }
  return open === 0
}
