/** A place and size in pixels as style rules; the rules that are not given stay unset. */
export function place(pixels: { readonly [rule in 'left' | 'top' | 'width' | 'height' | 'paddingLeft']?: number }): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pixels).map(([rule, value]) => [rule, `${value}px`]))
}
