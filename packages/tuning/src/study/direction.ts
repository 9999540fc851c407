/** Whether the best trial has the highest value or the lowest. */
export type Direction = 'maximize' | 'minimize'

/** Whether one value is better than another; no number is ever better than none. */
export function isBetter(value: number, than: number, direction: Direction): boolean {
  return direction === 'maximize' ? value > than : value < than
}
