import type { Shape } from './shape.ts'

/** What a place must hold, as messages say it. */
export const wanted: { readonly [kind in Exclude<Shape['kind'], 'word'>]: string } = {
  text: 'text',
  flag: 'true or false',
  number: 'a number',
  int32: 'a whole number',
  int64: 'a whole number',
  duration: "a duration like '30s'",
  anything: 'a JSON value',
  list: 'a list',
  struct: 'an object',
  map: 'an object',
  message: 'an object',
}
