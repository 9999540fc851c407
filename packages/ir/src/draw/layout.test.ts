import { expect } from 'chai'
import { layout, type Measure } from './layout.ts'
import type { Edge } from './level.ts'
import { ranks } from './ranks.ts'

interface Node {
  readonly id: string
}
const measure: Measure<Node> = {
  levelOf: () => undefined,
  sizeOf: () => ({ width: 200, height: 50 }),
  frameOf: () => ({ left: 0, top: 0, bottom: 0, narrowest: 0 }),
  gap: { beside: 20, below: 40 },
}
const placed = (names: string, edges: readonly Edge[]) => layout({ nodes: Array.from(names, (id) => ({ id })), edges }, measure, ranks)
const pairs = (...names: readonly string[]): readonly Edge[] => names.map((name) => ({ from: name.charAt(0), to: name.charAt(1) }))

describe('layout', () => {
  it('sets what does not hang together in rows where one row would be too wide', () => {
    const { width, height, boxes, wires } = placed('abcdefghijklmnop', pairs('ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'mn', 'op'))
    expect(width).to.be.lessThan(1301)
    expect(height).to.equal(2 * (50 + 40 + 50) + 40)
    expect(wires).to.have.length(8)
    const corners = new Set(boxes.map(({ x, y }) => `${x} ${y}`))
    expect(corners.size).to.equal(16)
  })

  it('leaves a row that fits as it is', () => {
    expect(placed('abcd', pairs('ab', 'cd')).height).to.equal(140)
  })
})
