/** A JSON value: what a parameter carries. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
