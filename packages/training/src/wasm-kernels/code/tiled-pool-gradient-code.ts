import {
  advance,
  type Code,
  constant,
  FunctionCode,
  get,
  inOrder,
  load,
  loop,
  set,
  store,
  vectorAnd,
  vectorAndNot,
  vectorEquals,
  vectorOr,
  zeros,
} from '@kfp-ts/images/wasm'

/** A max pooling whose windows tile the images. */
export interface TiledPool {
  readonly windowHeight: number
  readonly windowWidth: number
  /** Of the output, in places. */
  readonly outWidth: number
  readonly channels: number
}

const bytes = 4
const lanes = 4

/**
 * Code for the gradient of max pooling, four channels at once: `run(images, maxima, outer gradient, gradient, end of maxima)`, all addresses. The outer
 * gradient goes to the first place of a window that equals the maximum, zero to the others.
 */
export function tiledPoolGradientCode({ windowHeight, windowWidth, outWidth, channels }: TiledPool): Uint8Array<ArrayBuffer> {
  const code = new FunctionCode(5)
  const [images, maxima, outer, gradient, end] = [0, 1, 2, 3, 4]
  const [place, channel] = [code.integer(), code.integer()]
  const [maximum, slope, isTaken, isHere] = code.vectors(4) as [number, number, number, number]
  const offsets = Array.from({ length: windowHeight * windowWidth }, (_, at) => {
    const row = Math.floor(at / windowWidth)
    return (row * outWidth * windowWidth + (at % windowWidth)) * channels * bytes
  })
  const onePlace = (offset: number): Code =>
    inOrder(
      set(isHere, vectorAndNot(vectorEquals(load(images, offset), get(maximum)), get(isTaken))),
      set(isTaken, vectorOr(get(isTaken), get(isHere))),
      store(gradient, offset, vectorAnd(get(slope), get(isHere))),
    )
  const step = lanes * bytes
  const oneVector = inOrder(
    set(maximum, load(maxima, 0)),
    set(slope, load(outer, 0)),
    set(isTaken, zeros),
    ...offsets.map(onePlace),
    ...[images, maxima, outer, gradient].map((address) => advance(address, step)),
  )
  const skipColumns = (windowWidth - 1) * channels * bytes
  const skipRows = (windowHeight - 1) * outWidth * windowWidth * channels * bytes
  const oneWindow = inOrder(
    set(channel, constant(0)),
    loop(channel, { step: 1, end: constant(channels / lanes) }, oneVector),
    ...[images, gradient].map((address) => advance(address, skipColumns)),
  )
  const oneRow = inOrder(
    set(place, constant(0)),
    loop(place, { step: 1, end: constant(outWidth) }, oneWindow),
    ...[images, gradient].map((address) => advance(address, skipRows)),
  )
  // The pointer to the maxima is moved by the vectors themselves.
  return code.module(loop(maxima, { step: 0, end: get(end) }, oneRow))
}
