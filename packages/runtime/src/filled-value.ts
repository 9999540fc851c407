interface Values {
  readonly [name: string]: unknown
}

// What lowering leaves in a constant for a value known only at run time: our own form, which the launcher does not touch and which is
// therefore safe for quotes and line breaks, and Kubeflow's, when it survived. `:text` is a value that is text wherever it stands.
const holes = /\{\{kfp-ts\.([\w-]+)(?::text)?\}\}|\{\{\$\.inputs\.parameters\['(pipelinechannel--[\w-]+)'\]\}\}/g
const oneHole = /^\{\{kfp-ts\.([\w-]+)\}\}$/

/** A value with its holes filled from the other inputs of the task, once: what comes in is not looked through again. A text stays a text. */
export function filledValue(value: unknown, values: Values): unknown {
  return typeof value === 'string' ? filledText(value, values) : filledPart(value, values)
}

/** Inside a list or a struct a hole alone stands for the value itself: a number stays a number, a list a list. */
function filledPart(value: unknown, values: Values): unknown {
  if (typeof value === 'string') {
    const [, name] = oneHole.exec(value) ?? []
    return name === undefined ? filledText(value, values) : (values[name] ?? value)
  }
  if (Array.isArray(value)) return value.map((item) => filledPart(item, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledPart(inner, values)]))
}

function filledText(value: string, values: Values): string {
  return value.includes('{{') ? value.replaceAll(holes, (hole, ours, theirs) => textOf(hole, values[ours ?? theirs])) : value
}
function textOf(hole: string, value: unknown): string {
  if (value === undefined) return hole
  if (typeof value === 'string') return value
  const text = JSON.stringify(value)
  // As the launcher writes numbers: without an exponent.
  return typeof value === 'number' && text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}
