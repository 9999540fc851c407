import { type CodeFunction, compileCode, newMemory, type ProductSum, productSum, roundedProductSum } from '@kfp-ts/images/wasm'
import { seededRandom } from '@kfp-ts/images'
import { expect } from 'chai'
import fc from 'fast-check'
import { convolutionCode } from './convolution-code.ts'
import { filterGradientCode } from './filter-gradient-code.ts'
import type { PaddedConvolution } from './padded-convolution.ts'

const count = 2
const shapes: fc.Arbitrary<PaddedConvolution> = fc
  .record({
    inChannels: fc.integer({ min: 1, max: 5 }),
    outChannels: fc.constantFrom(4, 8, 12),
    filterHeight: fc.integer({ min: 1, max: 3 }),
    filterWidth: fc.integer({ min: 1, max: 3 }),
    strideHeight: fc.integer({ min: 1, max: 2 }),
    strideWidth: fc.integer({ min: 1, max: 2 }),
    outHeight: fc.integer({ min: 1, max: 4 }),
    outWidth: fc.integer({ min: 1, max: 9 }),
  })
  .map((shape) => ({
    ...shape,
    inHeight: (shape.outHeight - 1) * shape.strideHeight + shape.filterHeight,
    inWidth: (shape.outWidth - 1) * shape.strideWidth + shape.filterWidth,
  }))

interface Numbers {
  readonly images: Float32Array
  readonly filter: Float32Array
  readonly outer: Float32Array
}

/** Images, a filter and outer gradients of a shape, side by side in a memory. */
function numbersIn(buffer: ArrayBuffer, shape: PaddedConvolution): Numbers {
  const random = seededRandom(1)
  const images = count * shape.inHeight * shape.inWidth * shape.inChannels
  const filter = shape.filterHeight * shape.filterWidth * shape.inChannels * shape.outChannels
  const outer = count * shape.outHeight * shape.outWidth * shape.outChannels
  let end = 0
  const [one, two, three] = [images, filter, outer].map((length) => {
    const values = new Float32Array(buffer, end, length).map(() => random() - 0.5)
    new Float32Array(buffer, end, length).set(values)
    end += length * 4
    return values
  }) as [Float32Array, Float32Array, Float32Array]
  return { images: one, filter: two, outer: three }
}

/** Visits every product of a convolution: which numbers of images, filter and output belong together. */
function visit(shape: PaddedConvolution, product: (image: number, weight: number, output: number) => void): void {
  const { inHeight, inWidth, inChannels, filterHeight, filterWidth, outHeight, outWidth, outChannels, strideHeight, strideWidth } = shape
  const alongRow = filterWidth * inChannels
  for (let output = 0; output < count * outHeight * outWidth * outChannels; output++) {
    const [channel, place] = [output % outChannels, Math.floor(output / outChannels)]
    const [column, row, image] = [place % outWidth, Math.floor(place / outWidth) % outHeight, Math.floor(place / (outWidth * outHeight))]
    for (let weight = 0; weight < filterHeight * alongRow; weight++) {
      const start = (image * inHeight + row * strideHeight + Math.floor(weight / alongRow)) * inWidth + column * strideWidth
      product(start * inChannels + (weight % alongRow), weight * outChannels + channel, output)
    }
  }
}

const ways: Readonly<Record<string, ProductSum>> = {
  'as products are added up here': productSum(),
  'with products that are rounded': roundedProductSum,
}

describe('the code of convolutions', () => {
  const compiled = (shape: PaddedConvolution, code: Uint8Array<ArrayBuffer>): { run: CodeFunction; numbers: Numbers; buffer: ArrayBuffer } => {
    const memory = newMemory()
    memory.grow(4)
    const numbers = numbersIn(memory.buffer, shape)
    return { run: compileCode(code, memory), numbers, buffer: memory.buffer }
  }
  const expectClose = (found: Float32Array, expected: Float64Array): void =>
    found.forEach((value, at) => expect(value).to.be.closeTo(expected[at] as number, 1e-5))

  for (const [name, way] of Object.entries(ways)) {
    it(`gives their results, ${name}`, () =>
      fc.assert(
        fc.property(shapes, (shape) => {
          const { run, numbers, buffer } = compiled(shape, convolutionCode(shape, { hasBias: false, isRelu: false }, way))
          const { images, filter, outer } = numbers
          const at = images.byteLength + filter.byteLength
          run(0, images.byteLength, 0, at, at + outer.byteLength)
          const expected = new Float64Array(outer.length)
          visit(shape, (image, weight, output) => (expected[output]! += (images[image] as number) * (filter[weight] as number)))
          expectClose(new Float32Array(buffer, at, outer.length), expected)
        }),
        { numRuns: 25 },
      ))

    it(`gives the gradients of their filters, ${name}`, () =>
      fc.assert(
        fc.property(shapes, (shape) => {
          const { run, numbers, buffer } = compiled(shape, filterGradientCode(shape, way))
          const { images, filter, outer } = numbers
          const at = images.byteLength + filter.byteLength
          const gradient = new Float32Array(buffer, images.byteLength, filter.length).fill(0)
          run(0, at, images.byteLength, at + outer.byteLength)
          const expected = new Float64Array(filter.length)
          visit(shape, (image, weight, output) => (expected[weight]! += (images[image] as number) * (outer[output] as number)))
          expectClose(gradient, expected)
        }),
        { numRuns: 25 },
      ))
  }
})
