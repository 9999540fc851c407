import { expect } from 'chai'
import fc from 'fast-check'
import { seededRandom } from '../seeded-random.ts'
import { plainResize } from './plain-resize.ts'
import { type VectorKernel, vectorKernel, vectorResize } from './vector-resize.ts'

const noise = (width: number, height: number) => {
  const random = seededRandom(width, height)
  return { width, height, rgb: Uint8Array.from({ length: width * height * 3 }, () => random() * 256) }
}
const difference = (kernel: VectorKernel, width: number, height: number, size: { readonly width: number; readonly height: number }) =>
  Buffer.compare(vectorResize(kernel, noise(width, height), size), plainResize(noise(width, height), size))

describe('vectorResize', () => {
  const kernel = vectorKernel() as VectorKernel

  it('gives the bytes of the plain code, whatever grows and whatever shrinks', () => {
    const edge = fc.integer({ min: 1, max: 130 })
    fc.assert(
      fc.property(edge, edge, edge, edge, (width, height, toWidth, toHeight) => {
        expect(difference(kernel, width, height, { width: toWidth, height: toHeight })).to.equal(0)
      }),
      { numRuns: 300 },
    )
  })

  it('does so where an image is taken in bands, and where it is white', () => {
    expect(difference(kernel, 700, 900, { width: 64, height: 33 })).to.equal(0)
    expect(difference(kernel, 70_000, 5, { width: 16, height: 16 })).to.equal(0)
    expect(difference(kernel, 5, 70_000, { width: 50, height: 9 })).to.equal(0)
    const white = vectorResize(kernel, { width: 31, height: 17, rgb: new Uint8Array(31 * 17 * 3).fill(255) }, { width: 7, height: 40 })
    expect(new Set(white)).to.deep.equal(new Set([255]))
  })

  it('takes memory for a band of an image, not for all of it', () => {
    const fresh = vectorKernel() as VectorKernel
    vectorResize(fresh, { width: 4000, height: 3000, rgb: new Uint8Array(4000 * 3000 * 3) }, { width: 64, height: 64 })
    expect(fresh.memory.buffer.byteLength).to.be.within(2 ** 17, 2 ** 20)
  })

  it('gives what is kept when the memory is used again', () => {
    const size = { width: 8, height: 8 }
    const first = vectorResize(kernel, noise(20, 20), size)
    const copy = Uint8Array.from(first)
    vectorResize(kernel, noise(30, 30), size)
    expect(first).to.deep.equal(copy)
  })

  it('is left out where WebAssembly is missing', () => {
    const { WebAssembly } = globalThis as unknown as { WebAssembly: object }
    try {
      Object.assign(globalThis, { WebAssembly: undefined })
      expect(vectorKernel()).to.equal(undefined)
    } finally {
      Object.assign(globalThis, { WebAssembly })
    }
  })
})
