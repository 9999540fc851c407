import { expect } from 'chai'
import { augmented } from './augmented-image.ts'
import type { Augmentation } from './augmentation.ts'

const size = { width: 8, height: 6 }
const image = Uint8Array.from({ length: 8 * 6 * 3 }, (_, at) => 60 + Math.floor(at / 3) * 2)
const view = (augmentation: Augmentation, epoch = 1, index = 1): Uint8Array => augmented(image, size, { augmentation, seed: 1, epoch, index })
const views = (augmentation: Augmentation): readonly Uint8Array[] => Array.from({ length: 200 }, (_, index) => view(augmentation, 1, index))
const mean = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length
const spread = (bytes: Uint8Array): number => Math.max(...bytes) - Math.min(...bytes)

describe('augmented', () => {
  it('gives the same view for the same image and epoch, another for others, and leaves the photograph alone', () => {
    const all = { turns: true, brightness: 0.1, contrast: 0.2, shift: 0.2, noise: 0.05 }
    const before = Uint8Array.from(image)
    expect(view(all)).to.deep.equal(view(all))
    expect(view(all, 2)).not.to.deep.equal(view(all))
    expect(view(all, 1, 2)).not.to.deep.equal(view(all))
    expect(view({})).to.deep.equal(image)
    expect(image).to.deep.equal(before)
  })

  it('is lighter or darker by no more than its share, both as often', () => {
    const moved = views({ brightness: 0.1 }).map((bytes) => mean(bytes) - mean(image))
    expect(Math.max(...moved)).to.be.within(20, 26)
    expect(Math.min(...moved)).to.be.within(-26, -20)
    expect(moved.filter((by) => by > 0).length).to.be.within(70, 130)
  })

  it('has more or less contrast by no more than its share', () => {
    const ratios = views({ contrast: 0.5 }).map((bytes) => spread(bytes) / spread(image))
    expect(Math.max(...ratios)).to.be.within(1.4, 1.52)
    expect(Math.min(...ratios)).to.be.within(0.48, 0.6)
  })

  it('is moved by whole pixels, and repeats the edge', () => {
    const corners = views({ shift: 0.25 }).map((bytes) => (bytes[0] as number) - (image[0] as number))
    // Up and left brings what lies inside into the corner: two columns are 4, two rows (1.5 rounded) 32.
    expect(new Set(corners)).to.deep.equal(new Set([0, 2, 4, 16, 18, 20, 32, 34, 36]))
  })

  it('has noise of no more than its share on every byte by itself', () => {
    const changes = views({ noise: 0.1 }).flatMap((bytes) => [...bytes].map((byte, at) => byte - (image[at] as number)))
    expect(Math.max(...changes)).to.be.within(23, 26)
    expect(Math.min(...changes)).to.be.within(-26, -23)
    expect(Math.abs(changes.reduce((sum, by) => sum + by, 0) / changes.length)).to.be.below(0.2)
  })
})
