/** A part of a whole, 0 to 1; a share of nothing counts as 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
