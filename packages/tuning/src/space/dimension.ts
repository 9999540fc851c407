/** The part of [0, 1] that a dimension turns into one value; both ends are the same for a value of a continuous range. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** What a dimension is, as plain data: for other tools, for charts, and to tell one space from another. */
export type Shape =
  | { readonly type: 'double' | 'integer'; readonly min: number; readonly max: number; readonly log: boolean; readonly step?: number }
  | { readonly type: 'normal'; readonly mean: number; readonly deviation: number; readonly log: boolean; readonly step?: number }
  | { readonly type: 'choice'; readonly values: readonly unknown[]; readonly weights?: readonly number[] }

/** A dimension that is there only while an earlier one has one of some values. */
export interface Condition {
  readonly name: string
  readonly values: readonly unknown[]
}

/** One thing to vary: turns a number of [0, 1) into a value, and back. */
export interface Dimension<Value> {
  readonly shape: Shape
  readonly at: (fraction: number) => Value
  /** Where a value lies; undefined for what is no value of this dimension. */
  readonly cellOf: (value: unknown) => Cell | undefined
  /** How many different values there are; Infinity for a continuous range. */
  readonly size: number
  readonly condition?: Condition
}
