import { expect } from 'chai'
import { layout } from './layout.ts'
import type { Box, Layout } from './layout.ts'
import { madeLoop, madeTask } from '../../fixture/made-task.ts'
import { initiallyOpen } from './initially-open.ts'
import { taskTree } from './task-tree.ts'
import { visibleGraph } from './visible-graph.ts'

const tasks = [
  madeTask('a'),
  madeTask('b', { after: ['a'] }),
  ...madeLoop(6).map((task) => (task.path === 'loop' ? { ...task, after: ['b'] } : task)),
  madeTask('group', { kind: 'group', after: ['a'] }),
  madeTask('group/x'),
  madeTask('group/y', { after: ['group/x'] }),
  madeTask('end', { after: ['a', 'loop', 'group'] }),
]

function drawn(open: 'all' | 'none'): Layout {
  const tree = taskTree(tasks)
  return layout(visibleGraph(tree, open === 'all' ? initiallyOpen(tree) : new Set()))
}

function levels(level: Layout): readonly Layout[] {
  return [level, ...level.boxes.flatMap((box) => (box.inside ? levels(box.inside) : []))]
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('layout of the graph', () => {
  it('lets no two boxes of a level overlap, and no box leave its level', () => {
    for (const level of [...levels(drawn('all')), ...levels(drawn('none'))]) {
      const pairs = level.boxes.flatMap((a, index) => level.boxes.slice(index + 1).map((b) => [a, b] as const))
      expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.node.id} and ${b.node.id}`)).to.deep.equal([])
      expect(level.boxes.every((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= level.width && box.y + box.height <= level.height)).to.equal(
        true,
      )
    }
  })

  it('has room in a frame for what it holds', () => {
    for (const box of drawn('all').boxes.filter((each) => each.inside)) {
      expect(box.inside?.width, box.node.id).to.be.lessThan(box.width)
      expect(box.inside?.height, box.node.id).to.be.lessThan(box.height)
    }
  })

  it('draws every arrow downwards, past the boxes between', () => {
    const { wires, boxes } = drawn('all')
    expect(wires.map(({ from, to }) => `${from} > ${to}`)).to.have.members(['a > b', 'b > loop', 'a > group', 'loop > end', 'group > end'])
    for (const { points } of wires) expect(points.every((point, index) => index === 0 || point.y >= (points[index - 1]?.y ?? 0))).to.equal(true)
    const crossed = wires.flatMap(({ from, to, points }) =>
      boxes
        .filter((box) => box.node.id !== from && box.node.id !== to)
        .filter((box) => points.some(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)),
    )
    expect(crossed.map((box) => box.node.id)).to.deep.equal([])
  })

  it('sets turns in rows instead of one endless row', () => {
    const loop = drawn('all').boxes.find((box) => box.node.id === 'loop')
    expect(new Set(loop?.inside?.boxes.map((box) => box.y)).size).to.equal(2)
  })
})
