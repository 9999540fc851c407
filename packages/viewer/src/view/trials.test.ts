import { expect } from 'chai'
import type { TaskRecord, Value } from '@kfp-ts/runs'
import { madeLoop } from '../../fixture/made-task.ts'
import { taskTree } from './task-tree.ts'
import { trialsOf } from './trials.ts'

const step = (index: number): Partial<TaskRecord> => ({
  inputs: { parameters: { epochs: 6, learningRate: [0.1, 0.01][index] ?? 0 }, artifacts: {} },
  outputs: {
    parameters: { accuracy: [0.8, 0.9][index] ?? 0 },
    artifacts: { metrics: [{ name: 'metrics', schemaTitle: 'system.Metrics', uri: 'metrics', metadata: metrics(index) }] },
  },
})

function metrics(index: number): Readonly<Record<string, Value>> {
  return {
    loss: [0.3, 0.2][index] ?? 0,
    validationLoss: [0.5, 0.4, index],
    history: [
      { epoch: 1, recall: 0.1 },
      { epoch: 2, recall: 0.2 },
    ],
  }
}

describe('trialsOf', () => {
  const [trials] = trialsOf(taskTree(madeLoop(2, step)))

  it('has a row a turn that leads to the task in it', () => {
    expect(trials?.rows).to.deep.equal([
      { turn: '1', state: 'succeeded', path: 'loop/0/step' },
      { turn: '2', state: 'succeeded', path: 'loop/1/step' },
    ])
  })

  it('shows the settings that differ, not those that all turns share', () => {
    expect(trials?.settings).to.deep.equal([{ name: 'learningRate', values: [0.1, 0.01] }])
  })

  it('shows scalar results and marks the best where the name tells what is good', () => {
    expect(trials?.results).to.deep.equal([
      { name: 'loss', values: [0.3, 0.2], best: 1 },
      { name: 'accuracy', values: [0.8, 0.9], best: 1 },
    ])
  })

  it('makes a series of every list of numbers and of every field of a list of records', () => {
    expect(trials?.series).to.deep.equal([
      {
        name: 'validationLoss',
        lines: [
          { turn: '1', values: [0.5, 0.4, 0] },
          { turn: '2', values: [0.5, 0.4, 1] },
        ],
      },
      {
        name: 'recall',
        lines: [
          { turn: '1', values: [0.1, 0.2] },
          { turn: '2', values: [0.1, 0.2] },
        ],
      },
    ])
  })

  it('takes a loop item apart', () => {
    const item = (index: number): Partial<TaskRecord> => ({
      inputs: { parameters: { 'pipelinechannel--plan-trials-loop-item': { width: index, depth: 3 } }, artifacts: {} },
    })
    expect(trialsOf(taskTree(madeLoop(2, item)))[0]?.settings).to.deep.equal([{ name: 'width', values: [0, 1] }])
  })

  it('leaves holes where a turn has no result, and makes no table of a single turn', () => {
    const failing = (index: number): Partial<TaskRecord> =>
      index === 0 ? { state: 'failed' } : { outputs: { parameters: { accuracy: 1 }, artifacts: {} } }
    expect(trialsOf(taskTree(madeLoop(2, failing)))[0]?.results).to.deep.equal([{ name: 'accuracy', values: [undefined, 1] }])
    expect(trialsOf(taskTree(madeLoop(1)))).to.deep.equal([])
  })
})
