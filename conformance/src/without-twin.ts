/** Shapes that the Python SDK has no words for, and what is missing there. */
export const withoutTwin: { readonly [shape: string]: string } = {
  'fan-in-of-branches': 'What branches of a loop gave cannot be gathered.',
  logic: 'Conditions cannot be joined: `and` between two comparisons silently keeps one of them.',
  'loop-of-fractions': 'The first item of a list says what all are, and fields of written structs are text.',
  'nested-exit-handlers': 'Exit handlers stand at the top of a pipeline only.',
  'struct-fields': 'Only items of loops have fields; those of other structs cannot be reached.',
}
