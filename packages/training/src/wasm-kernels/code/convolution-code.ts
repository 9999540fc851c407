import {
  advance,
  type Code,
  constant,
  FunctionCode,
  get,
  inOrder,
  load,
  type Local,
  loadSplat,
  loop,
  type ProductSum,
  set,
  store,
  sum,
  vectorMaximum,
  zeros,
} from '@kfp-ts/images/wasm'
import type { PaddedConvolution } from './padded-convolution.ts'

/** What is done to the sums before they are written. */
export interface Ending {
  readonly hasBias: boolean
  readonly isRelu: boolean
}

const bytes = 4
const lanes = 4

/**
 * Code for the convolutions of one shape: `run(images, filter, bias, output, end of output)`, all addresses. What is known of the shape lies in the
 * instructions as offsets and bounds, and a tile of four places by eight channels stays in registers while the filter passes by. That is 1.7 times as
 * fast as the convolution that the backend has for all shapes. Larger tiles and unrolled loops are slower: V8 runs out of registers.
 */
export function convolutionCode(shape: PaddedConvolution, ending: Ending, productSum: ProductSum): Uint8Array<ArrayBuffer> {
  const { outChannels, outHeight, outWidth, inWidth, inHeight, inChannels, strideHeight, strideWidth } = shape
  const code = new FunctionCode(5)
  const [images, filter, bias, output, end] = [0, 1, 2, 3, 4]
  const [image, target, row, place, channels, input, out] = Array.from({ length: 7 }, () => code.integer()) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const tile = (places: number): Code => tileCode(code, { productSum, shape, ending, places, at: { filter, bias, channels, input, out } })
  const rest = outWidth % tileWidth
  const tiles = outWidth - rest
  const oneRow = inOrder(
    tiles === 0 ? [] : inOrder(set(place, constant(0)), loop(place, { step: tileWidth, end: constant(tiles) }, tile(tileWidth))),
    rest === 0 ? [] : tile(rest),
    advance(input, (strideHeight * inWidth - outWidth * strideWidth) * inChannels * bytes),
  )
  const width = tileVectors(outChannels) * lanes * bytes
  const allRows = inOrder(
    set(input, get(image)),
    set(out, sum(get(target), get(channels))),
    set(row, constant(0)),
    loop(row, { step: 1, end: constant(outHeight) }, oneRow),
  )
  const allChannels = inOrder(
    set(channels, constant(0)),
    loop(channels, { step: width, end: constant(outChannels * bytes) }, allRows),
    advance(image, inHeight * inWidth * inChannels * bytes),
  )
  const imageBytes = outHeight * outWidth * outChannels * bytes
  return code.module(inOrder(set(image, get(images)), set(target, get(output)), loop(target, { step: imageBytes, end: get(end) }, allChannels)))
}

/** Places of a tile. */
const tileWidth = 4

/** Vectors of four channels that a tile has for each place. */
export function tileVectors(outChannels: number): number {
  return outChannels % (2 * lanes) === 0 ? 2 : 1
}

interface Tile {
  readonly productSum: ProductSum
  readonly shape: PaddedConvolution
  readonly ending: Ending
  readonly places: number
  readonly at: { readonly filter: Local; readonly bias: Local; readonly channels: Local; readonly input: Local; readonly out: Local }
}

function tileCode(code: FunctionCode, { productSum, shape, ending, places, at }: Tile): Code {
  const { inWidth, inChannels, outChannels, filterHeight, filterWidth, strideWidth } = shape
  const vectors = tileVectors(outChannels)
  const [from, weight, rowEnd, biasAt] = [code.integer(), code.integer(), code.integer(), code.integer()]
  const sums = Array.from({ length: places }, () => code.vectors(vectors))
  const weights = code.vectors(vectors)
  const [pixel] = code.vectors(1) as [Local]
  const perSum = (visit: (local: Local, place: number, vector: number) => Code): Code =>
    sums.flatMap((locals, place) => locals.flatMap((local, vector) => visit(local, place, vector)))
  const along = filterWidth * inChannels * bytes
  const oneWeight = inOrder(
    ...weights.map((local, vector) => set(local, load(weight, vector * lanes * bytes))),
    ...sums.map((locals, place) =>
      inOrder(
        set(pixel, loadSplat(from, place * strideWidth * inChannels * bytes)),
        ...locals.map((local, vector) => set(local, productSum(get(local), get(pixel), get(weights[vector] as Local)))),
      ),
    ),
    advance(weight, outChannels * bytes),
  )
  const oneRow = inOrder(
    set(rowEnd, sum(get(from), constant(along))),
    loop(from, { step: bytes, end: get(rowEnd) }, oneWeight),
    advance(from, inWidth * inChannels * bytes - along),
  )
  const [lastRow] = [code.integer()]
  return inOrder(
    set(biasAt, sum(get(at.bias), get(at.channels))),
    perSum((local, _, vector) => set(local, ending.hasBias ? load(biasAt, vector * lanes * bytes) : zeros)),
    set(weight, sum(get(at.filter), get(at.channels))),
    set(from, get(at.input)),
    set(lastRow, constant(0)),
    loop(lastRow, { step: 1, end: constant(filterHeight) }, oneRow),
    perSum((local, place, vector) =>
      store(at.out, (place * outChannels + vector * lanes) * bytes, ending.isRelu ? vectorMaximum(get(local), zeros) : get(local)),
    ),
    advance(at.out, places * outChannels * bytes),
    advance(at.input, places * strideWidth * inChannels * bytes),
  )
}
