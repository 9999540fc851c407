import { expect } from 'chai'
import { renderPhotograph } from './render-photograph.ts'
import { tileSize } from './tile.ts'

describe('renderPhotograph', () => {
  it('draws the same photograph for the same key alone', () => {
    const key = { seed: 3, label: 'Positive', index: 11 } as const
    const first = renderPhotograph(key)
    renderPhotograph({ ...key, index: 12 })
    expect(renderPhotograph(key)).to.deep.equal(first)
    expect(first.rgb).to.have.length(tileSize * tileSize * 3)
  })

  it('cannot be told apart by brightness: the classes overlap', () => {
    const brightness = (label: 'Negative' | 'Positive'): readonly number[] =>
      Array.from({ length: 12 }, (_, index) => {
        const { rgb } = renderPhotograph({ seed: 1, label, index })
        return rgb.reduce((sum, byte) => sum + byte, 0) / rgb.length
      })
    const negative = brightness('Negative')
    const positive = brightness('Positive')
    expect(Math.max(...positive)).to.be.greaterThan(Math.min(...negative))
    expect(Math.max(...negative)).to.be.greaterThan(Math.min(...positive))
  })

  it('puts a crack of dark pixels into a positive one', () => {
    const darkest = (label: 'Negative' | 'Positive', index: number): number => {
      const { rgb } = renderPhotograph({ seed: 1, label, index })
      const sorted = rgb.toSorted()
      return (sorted[Math.floor(sorted.length / 2)] as number) - (sorted[Math.floor(sorted.length / 200)] as number)
    }
    const mean = (label: 'Negative' | 'Positive'): number =>
      Array.from({ length: 12 }, (_, index) => darkest(label, index)).reduce((a, b) => a + b) / 12
    expect(mean('Positive')).to.be.greaterThan(mean('Negative'))
  })
})
