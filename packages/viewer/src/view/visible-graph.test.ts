import { expect } from 'chai'
import { madeLoop, madeTask } from '../../fixture/made-task.ts'
import { taskTree } from './task-tree.ts'
import { visibleGraph } from './visible-graph.ts'
import type { GraphLevel } from './visible-graph.ts'

const arrows = (level: GraphLevel | undefined): readonly string[] => (level?.edges ?? []).map(({ from, to }) => `${from} > ${to}`)

describe('visibleGraph', () => {
  it('folds a group into one box that counts what is inside', () => {
    const tree = taskTree([madeTask('group', { kind: 'group' }), madeTask('group/a'), madeTask('group/b', { state: 'failed' })])
    const [box] = visibleGraph(tree, new Set()).nodes
    expect(box?.inside).to.deep.equal([
      ['failed', 1],
      ['succeeded', 1],
    ])
    expect(box?.level).to.equal(undefined)
  })

  it('unfolds the groups that are open', () => {
    const tree = taskTree([madeTask('group', { kind: 'group' }), madeTask('group/a'), madeTask('group/b', { after: ['group/a'] })])
    const [box] = visibleGraph(tree, new Set(['group'])).nodes
    expect(box?.level?.nodes.map((node) => node.id)).to.deep.equal(['group/a', 'group/b'])
    expect(arrows(box?.level)).to.deep.equal(['group/a > group/b'])
  })

  it('draws the one task of a turn in its place, with the number and the item of the turn', () => {
    const [loop] = visibleGraph(taskTree(madeLoop(2)), new Set(['loop'])).nodes
    expect(loop?.level?.nodes.map((node) => [node.id, node.task.path, node.turn, node.item])).to.deep.equal([
      ['loop/0', 'loop/0/step', '1', 'item 0'],
      ['loop/1', 'loop/1/step', '2', 'item 1'],
    ])
  })

  it('draws the first turns of a long loop and those that failed, and counts the rest', () => {
    const tasks = madeLoop(100).map((task) => (task.path === 'loop/70' ? { ...task, state: 'failed' as const } : task))
    const [loop] = visibleGraph(taskTree(tasks), new Set(['loop'])).nodes
    expect(loop?.level?.nodes.map((node) => node.turn)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8', '71'])
    expect(loop?.hiddenTurns).to.equal(91)
  })

  it('leaves out arrows that a longer way implies', () => {
    const tree = taskTree([madeTask('a'), madeTask('b', { after: ['a'] }), madeTask('c', { after: ['a', 'b'] })])
    expect(arrows(visibleGraph(tree, new Set()))).to.deep.equal(['a > b', 'b > c'])
  })

  it('lifts an arrow between groups to the level where they are side by side', () => {
    const tree = taskTree([
      madeTask('one', { kind: 'group' }),
      madeTask('one/a'),
      madeTask('two', { kind: 'group' }),
      madeTask('two/b', { after: ['one/a'] }),
    ])
    const level = visibleGraph(tree, new Set(['one', 'two']))
    expect(arrows(level)).to.deep.equal(['one > two'])
    expect(level.nodes.flatMap((node) => arrows(node.level))).to.deep.equal([])
  })

  it('survives a circle and a task that waits for one nobody planned', () => {
    const tree = taskTree([madeTask('a', { after: ['b', 'nowhere'] }), madeTask('b', { after: ['a'] })])
    expect(arrows(visibleGraph(tree, new Set()))).to.have.members(['b > a', 'a > b'])
  })
})
