/** Encoded WebAssembly instructions. */
export type Code = readonly number[]

/** A local variable or parameter of a function, by its number. */
export type Local = number

const integerType = 0x7f
const vectorType = 0x7b
/** "\0asm", version 1. */
const magic: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/** Instructions one after another. */
export const inOrder = (...parts: readonly Code[]): Code => parts.flat()
/** The value of a variable. */
export const get = (local: Local): Code => [0x20, ...unsigned(local)]
/** Gives a variable a value. */
export const set = (local: Local, value: Code): Code => [...value, 0x21, ...unsigned(local)]
/** A 32-bit integer that is known. */
export const constant = (value: number): Code => [0x41, ...signed(value)]
/** Two 32-bit integers added. */
export const sum = (one: Code, other: Code): Code => [...one, ...other, 0x6a]
/** Adds a constant to an integer variable. */
export const advance = (local: Local, by: number): Code => (by === 0 ? [] : set(local, sum(get(local), constant(by))))

/** Four floats from `address + offset`, in bytes. */
export const load = (address: Local, offset: number): Code => [...get(address), ...vectorOperation(0x00), ...aligned(offset)]
/** One float from there, four times. */
export const loadSplat = (address: Local, offset: number): Code => [...get(address), ...vectorOperation(0x09), ...aligned(offset)]
/** Writes the sixteen bytes of a vector to `address + offset`. */
export const store = (address: Local, offset: number, value: Code): Code => [...get(address), ...value, ...vectorOperation(0x0b), ...aligned(offset)]
/** A vector of nothing but zeros. */
export const zeros: Code = [...vectorOperation(0x0c), ...Array<number>(16).fill(0)]
/** Four floats added to four others. */
export const vectorSum = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xe4)]
/** Four floats times four others. */
export const vectorProduct = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xe6)]
/** Four floats, to each of which the product of two others is added. */
export type ProductSum = (before: Code, one: Code, other: Code) => Code
/** The product is rounded, then the sum: the same bits on every machine. */
export const roundedProductSum: ProductSum = (before, one, other) => vectorSum(before, vectorProduct(one, other))
/** By an instruction of relaxed SIMD: only the sum is rounded if the processor can, but a machine may round the product too. */
export const relaxedProductSum: ProductSum = (before, one, other) => [...one, ...other, ...before, ...vectorOperation(0x105)]
/** All bits of the floats that are equal, none of the others. */
export const vectorEquals = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0x41)]
/** The bits that both have. */
export const vectorAnd = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0x4e)]
/** The bits of the one that are not in the other. */
export const vectorAndNot = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0x4f)]
/** The bits that either has. */
export const vectorOr = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0x50)]
/** The larger of each pair; unlike a comparison it passes on what is not a number. */
export const vectorMaximum = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xe9)]

/** The 32-bit integer at `address + offset`. */
export const loadInteger = (address: Local, offset: number): Code => [...get(address), 0x28, ...aligned(offset)]
/** The 16 bits at `address + offset`, eight times. */
export const loadSplat16 = (address: Local, offset: number): Code => [...get(address), ...vectorOperation(0x08), 0, ...unsigned(offset)]
/** Writes the first eight bytes of a vector. */
export const storeHalf = (address: Local, offset: number, value: Code): Code => [
  ...get(address),
  ...value,
  ...vectorOperation(0x5b),
  ...aligned(offset),
  0,
]
/** Four times the same 32-bit integer. */
export const integers = (value: number): Code => [...constant(value), ...vectorOperation(0x11)]
/** Four 32-bit integers added to four others. */
export const integerVectorSum = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xae)]
/** Four 32-bit integers, each divided by a power of two and rounded down. */
export const shiftedRight = (vector: Code, bits: number): Code => [...vector, ...constant(bits), ...vectorOperation(0xac)]
/** Four 32-bit integers: the products of eight pairs of signed 16-bit ones, each two neighbours added. */
export const pairwiseProduct = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xba)]
/** Four 32-bit integers: the products of the first four of eight pairs of signed 16-bit ones. */
export const productOfFirst = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xbc)]
/** The same of the last four pairs. */
export const productOfLast = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0xbd)]
/** Eight signed 16-bit integers of twice four 32-bit ones. */
export const narrowTo16 = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0x85)]
/** Sixteen bytes of twice eight signed 16-bit integers. */
export const narrowToBytes = (one: Code, other: Code): Code => [...one, ...other, ...vectorOperation(0x66)]
/** Sixteen bytes of two vectors, by their numbers: 0 to 15 are those of the first, 16 to 31 those of the second. */
export const shuffled = (one: Code, other: Code, numbers: readonly number[]): Code => [...one, ...other, ...vectorOperation(0x0d), ...numbers]

/** Does the body, advances the counter, and starts anew while the counter is below the end. Does it at least once. */
export const loop = (counter: Local, { step, end }: { step: number; end: Code }, body: Code): Code =>
  inOrder([0x03, 0x40], body, advance(counter, step), get(counter), end, [0x49, 0x0d, 0, 0x0b])

/** A function of integers without a result, under construction. */
export class FunctionCode {
  readonly #parameters: number
  readonly #types: number[] = []

  constructor(parameters: number) {
    this.#parameters = parameters
  }

  integer(): Local {
    return this.#parameters + this.#types.push(integerType) - 1
  }

  vectors(count: number): readonly Local[] {
    return Array.from({ length: count }, () => this.#parameters + this.#types.push(vectorType) - 1)
  }

  /** A module that exports the function as `run` and imports its memory as `from.memory`. */
  module(body: Code): Uint8Array<ArrayBuffer> {
    const code = [...list(this.#types.map((type) => [1, type])), ...body, 0x0b]
    return Uint8Array.from([
      ...magic,
      ...section(1, [[0x60, ...list(Array.from({ length: this.#parameters }, () => [integerType])), 0]]),
      ...section(2, [[...text('from'), ...text('memory'), 0x02, 0x00, 0x00]]),
      ...section(3, [[0]]),
      ...section(7, [[...text('run'), 0x00, 0x00]]),
      ...section(10, [[...unsigned(code.length), ...code]]),
    ])
  }
}

function section(id: number, items: readonly Code[]): Code {
  const content = list(items)
  return [id, ...unsigned(content.length), ...content]
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function text(value: string): Code {
  return list(Array.from(value, (character) => [character.charCodeAt(0)]))
}

function vectorOperation(number: number): Code {
  return [0xfd, ...unsigned(number)]
}

/** Floats lie at multiples of four bytes; vectors of them need not lie at multiples of sixteen. */
function aligned(offset: number): Code {
  return [2, ...unsigned(offset)]
}

/** LEB128 */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}
