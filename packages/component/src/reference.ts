/** Where a value comes from, as plain data. Numbers are node ids, unique in one recorded pipeline. */
export type Reference =
  | { readonly kind: 'input'; readonly input: string }
  | { readonly kind: 'output'; readonly node: number; readonly output: string }
  | { readonly kind: 'item'; readonly loop: number }
  | { readonly kind: 'field'; readonly of: Reference; readonly field: string }
  | { readonly kind: 'status'; readonly handler: number }
  | { readonly kind: 'text'; readonly parts: readonly (string | Reference)[] }

/** A value of a call: written down, or to come. */
export type Argument = { readonly literal: unknown } | { readonly reference: Reference }
