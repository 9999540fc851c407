import { InvalidArgumentError } from 'commander'

/** Reads a whole number that fits 32 bits and is not less than another, as commander wants a reader of values. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (/^-?\d+$/.test(text) && number >= least && number <= greatest) return number
    throw new InvalidArgumentError(least === smallest ? 'It is a whole number.' : `It is a whole number, ${least} or more.`)
  }
}

const greatest = 2 ** 31 - 1
/** The least number of 32 bits. */
export const smallest: number = -(2 ** 31)
