interface Values {
  readonly [name: string]: unknown
}

// What lowering leaves in a constant for a value known only at run time: our own form, which the launcher does not touch and which is
// therefore safe for quotes and line breaks, and Kubeflow's, when it survived.
const holes = /\{\{kfp-ts\.([\w-]+)\}\}|\{\{\$\.inputs\.parameters\['(pipelinechannel--[\w-]+)'\]\}\}/g

/** A value with its holes filled from the other inputs of the task, once: what comes in is not looked through again. */
export function filledValue(value: unknown, values: Values): unknown {
  if (typeof value === 'string')
    return value.includes('{{') ? value.replaceAll(holes, (hole, ours, theirs) => fill(hole, values[ours ?? theirs])) : value
  if (Array.isArray(value)) return value.map((item) => filledValue(item, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledValue(inner, values)]))
}

function fill(hole: string, value: unknown): string {
  if (value === undefined) return hole
  if (typeof value === 'string') return value
  const text = JSON.stringify(value)
  // As the launcher writes numbers: without an exponent.
  return typeof value === 'number' && text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}
