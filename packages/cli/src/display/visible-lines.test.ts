import type { TaskKind, TaskState } from '@kfp-ts/runs'
import { expect } from 'chai'
import type { TreeLine } from './task-tree.ts'
import { visibleLines, withoutQuietTurns } from './visible-lines.ts'

const line = (path: string, state: TaskState, kind: TaskKind = 'container'): TreeLine => {
  return { depth: 0, label: path, task: { path, kind, displayName: path, after: [], state, attempts: 0 } }
}
const labels = (lines: readonly TreeLine[]) => lines.map(({ label }) => label)

describe('visibleLines', () => {
  const lines = [line('a', 'succeeded'), line('b', 'running'), line('c', 'waiting'), line('d', 'failed'), line('e', 'waiting')]

  it('shows everything where it fits', () => {
    expect(visibleLines(lines, 5)).to.deep.equal({ lines, left: 0 })
  })

  it('prefers what runs and what failed, keeps the order, and counts the rest', () => {
    const { lines: shown, left } = visibleLines(lines, 4)
    expect(labels(shown)).to.deep.equal(['b', 'c', 'd'])
    expect(left).to.equal(2)
  })
})

describe('withoutQuietTurns', () => {
  it('leaves out what went well in a loop of more than ten turns, and only there', () => {
    const turns = (loop: string, count: number) =>
      Array.from({ length: count }, (_, index) => line(`${loop}/${index}`, index === 3 ? 'failed' : 'succeeded', 'turn'))
    const lines = [line('long', 'failed', 'loop'), ...turns('long', 11), line('short', 'failed', 'loop'), ...turns('short', 4)]
    expect(labels(withoutQuietTurns(lines))).to.deep.equal(['long', 'long/3', 'short', 'short/0', 'short/1', 'short/2', 'short/3'])
  })
})
