import {
  advance,
  type Code,
  FunctionCode,
  get,
  inOrder,
  integers,
  integerVectorSum,
  load,
  loadInteger,
  loadSplat,
  loadSplat16,
  type Local,
  loop,
  narrowTo16,
  narrowToBytes,
  pairwiseProduct,
  productOfFirst,
  productOfLast,
  set,
  shiftedRight,
  shuffled,
  store,
  storeHalf,
  sum,
  zeros,
} from '../wasm/assembler.ts'
import { finalShift, middleHalf, middleShift } from './fixed-point.ts'

/** Pixels that are taken at once. */
export const tapsOfGroup = 4
const channels = 3
const zero = 16

/** The bytes of two neighbouring pixels as pairs of 16-bit numbers: both reds, both greens, both blues, and nothing. */
function pairOf(pixels: Local, first: number): Code {
  const at = first * channels
  const pair = (channel: number): readonly number[] => [at + channel, zero, at + channels + channel, zero]
  return shuffled(get(pixels), zeros, [...pair(0), ...pair(1), ...pair(2), zero, zero, zero, zero])
}

/**
 * Code that scales rows: `run(source, its end, bytes of a source row, taps, bytes of a target's weights, rows, bytes of a row, stride of rows)`.
 * Taps are for each target its first byte within a row, as 32 bits, and then its weights, as 16 bits, whole groups of them.
 * It reads up to a group behind the source, and writes two bytes behind each row.
 */
export function rowsCode(): Uint8Array<ArrayBuffer> {
  const code = new FunctionCode(8)
  const [source, end, sourceStride, taps, weightBytes, rows, rowBytes, stride] = [0, 1, 2, 3, 4, 5, 6, 7]
  const [tap, tapEnd, from, out, outEnd] = [code.integer(), code.integer(), code.integer(), code.integer(), code.integer()]
  const [pixels, mixed] = code.vectors(2) as [Local, Local]
  const mix = (first: number): Code => set(mixed, integerVectorSum(get(mixed), pairwiseProduct(pairOf(pixels, first), loadSplat(tap, first * 2))))
  const oneGroup = inOrder(set(pixels, load(from, 0)), mix(0), mix(2), advance(from, tapsOfGroup * channels))
  const oneTarget = inOrder(
    set(from, sum(get(source), loadInteger(tap, 0))),
    advance(tap, 4),
    set(tapEnd, sum(get(tap), get(weightBytes))),
    set(mixed, integers(middleHalf)),
    loop(tap, { step: tapsOfGroup * 2, end: get(tapEnd) }, oneGroup),
    storeHalf(out, 0, narrowTo16(shiftedRight(get(mixed), middleShift), get(mixed))),
  )
  const oneRow = inOrder(
    set(tap, get(taps)),
    set(out, get(rows)),
    set(outEnd, sum(get(rows), get(rowBytes))),
    loop(out, { step: channels * 2, end: get(outEnd) }, oneTarget),
    set(rows, sum(get(rows), get(stride))),
    set(source, sum(get(source), get(sourceStride))),
  )
  return code.module(loop(source, { step: 0, end: get(end) }, oneRow))
}

/** Columns that are added up at once. */
export const columnsOfBlock = 16

/**
 * Code that adds weighted rows to sums: `run(rows, stride of rows, weights, their end, sums, their end)`. Rows and weights are of 16 bits, sums of 32;
 * there are whole blocks of columns.
 */
export function columnsCode(): Uint8Array<ArrayBuffer> {
  const code = new FunctionCode(6)
  const [rows, stride, weights, end, sums, sumsEnd] = [0, 1, 2, 3, 4, 5]
  const [weight, row] = [code.integer(), code.integer()]
  const mixed = code.vectors(columnsOfBlock / 4)
  const [factor, eight] = code.vectors(2) as [Local, Local]
  const oneRow = inOrder(
    set(factor, loadSplat16(weight, 0)),
    ...[0, 2].map((at) =>
      inOrder(
        set(eight, load(row, at * 8)),
        ...[productOfFirst, productOfLast].map((product, half) => {
          const local = mixed[at + half] as Local
          return set(local, integerVectorSum(get(local), product(get(eight), get(factor))))
        }),
      ),
    ),
    set(row, sum(get(row), get(stride))),
  )
  const oneBlock = inOrder(
    ...mixed.map((local, at) => set(local, load(sums, at * 16))),
    set(row, get(rows)),
    set(weight, get(weights)),
    loop(weight, { step: 2, end: get(end) }, oneRow),
    ...mixed.map((local, at) => store(sums, at * 16, get(local))),
    advance(rows, columnsOfBlock * 2),
  )
  return code.module(loop(sums, { step: columnsOfBlock * 4, end: get(sumsEnd) }, oneBlock))
}

/** Code that makes bytes of sums: `run(sums, their end, bytes)`, whole blocks of them. */
export function bytesCode(): Uint8Array<ArrayBuffer> {
  const code = new FunctionCode(3)
  const [sums, end, bytes] = [0, 1, 2]
  const four = (at: number): Code => shiftedRight(load(sums, at * 16), finalShift)
  const oneBlock = inOrder(store(bytes, 0, narrowToBytes(narrowTo16(four(0), four(1)), narrowTo16(four(2), four(3)))), advance(bytes, columnsOfBlock))
  return code.module(loop(sums, { step: columnsOfBlock * 4, end: get(end) }, oneBlock))
}
