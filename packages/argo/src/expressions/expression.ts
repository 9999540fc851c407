/** Text in Argo's expression language (expr-lang with Sprig), without the braces around it. */
export type Expression = string

/** An expression as a text of a workflow holds it; two closing braces in it would end it too early. */
export function tag(expression: Expression): string {
  return `{{=${expression.replaceAll(/\}(?=\}|$)/g, '} ')}}}`
}

/** A text as a literal of the language that holds neither an opening nor a closing pair of braces. */
export function quoted(text: string): Expression {
  if (/^[-\w./ ]*$/.test(text)) return `'${text}'`
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped.replaceAll('{{', '{\\u007b').replaceAll('}}', '}\\u007d')}'`
}

/** A member by its name, which may hold hyphens: `tasks['for-loop-1']`. */
export function member(of: Expression, name: string): Expression {
  return `${of}[${quoted(name)}]`
}

/** The first item of a list; nothing for an empty list, at which an index would fail. */
export function firstItem(list: Expression): Expression {
  return `get(${list},0)`
}

/** A member that may be missing, like all that it is a member of. */
export function optionalMember(of: Expression, name: string): Expression {
  return `${of}?.[${quoted(name)}]`
}
