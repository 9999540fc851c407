/** Points of a unit cube, one after another: each call gives one number of [0, 1) for each dimension; undefined after the last of a finite set. */
export type Points = () => readonly number[] | undefined
