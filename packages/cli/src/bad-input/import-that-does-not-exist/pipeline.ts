import { square } from './squares.ts'
import { pipeline } from 'kfp-ts'
import { range } from 'number-ranges'

export const squares = pipeline({ name: 'squares' }, () => square({ number: range(3)[0] }))
