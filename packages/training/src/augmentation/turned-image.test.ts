import { expect } from 'chai'
import { seededRandom } from '@kfp-ts/images'
import { turned } from './turned-image.ts'

const pixels = (...values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => [value, value + 10, value + 20]))
const view = (image: Uint8Array): string => [...image].filter((_, index) => index % 3 === 0).join('')

describe('turned', () => {
  it('shows a square from all eight sides, and keeps the channels together', () => {
    const image = pixels(1, 2, 3, 4)
    const views = new Set<string>()
    for (let seed = 0; seed < 100; seed++) {
      const copy = turned(image, { width: 2, height: 2 }, seededRandom(seed))
      views.add(view(copy))
      for (let at = 0; at < copy.length; at += 3) expect((copy[at + 2] as number) - (copy[at] as number)).to.equal(20)
    }
    expect([...views].sort()).to.deep.equal(['1234', '1324', '2143', '2413', '3142', '3412', '4231', '4321'])
  })

  it('does not swap the axes of what is not square', () => {
    const views = new Set<string>()
    for (let seed = 0; seed < 50; seed++) views.add(view(turned(pixels(1, 2, 3, 4, 5, 6), { width: 3, height: 2 }, seededRandom(seed))))
    expect([...views].sort()).to.deep.equal(['123456', '321654', '456123', '654321'])
  })
})
