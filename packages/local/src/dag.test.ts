import type { DagSpec } from '@kfp-ts/ir'
import { expect } from 'chai'
import { dagOutcome, heldBack, runDag } from './dag.ts'
import { noValues, type TaskResult } from './task-result.ts'

const component = { componentRef: { name: 'c' } }
const ended = (state: TaskResult['state']): TaskResult => ({ state, outputs: noValues })
const dag: DagSpec = { tasks: { last: { ...component, dependentTasks: ['left', 'right'] }, left: component, right: component } }

describe('runDag', () => {
  it('starts a task when all it waits for has ended, and tells how', async () => {
    const log: string[] = []
    await runDag(dag, async (name, upstream) => {
      log.push(`${name} starts after ${[...upstream].map(([before, { state }]) => `${before} ${state}`).join(', ') || 'nothing'}`)
      await new Promise((resolve) => setTimeout(resolve, name === 'left' ? 20 : 0))
      log.push(`${name} ends`)
      return ended(name === 'left' ? 'failed' : 'succeeded')
    })
    expect(log).to.deep.equal([
      'left starts after nothing',
      'right starts after nothing',
      'right ends',
      'left ends',
      'last starts after left failed, right succeeded',
      'last ends',
    ])
  })

  it('waits for all that runs when one throws', async () => {
    const log: string[] = []
    const problem = await runDag(dag, async (name) => {
      if (name === 'left') throw new Error('broken')
      await new Promise((resolve) => setTimeout(resolve, 20))
      log.push(name)
      return ended('succeeded')
    }).catch((error: Error) => error.message)
    expect([problem, log]).to.deep.equal(['broken', ['right']])
  })
})

describe('heldBack', () => {
  const upstream = (...states: TaskResult['state'][]): Map<string, TaskResult> => new Map(states.map((state, index) => [String(index), ended(state)]))

  it('skips what needs a task that has not succeeded', () => {
    expect(heldBack(undefined, upstream('succeeded', 'cached'))).to.equal(undefined)
    expect(heldBack('ALL_UPSTREAM_TASKS_SUCCEEDED', upstream('succeeded', 'failed'))).to.equal('skipped')
    expect(heldBack(undefined, upstream('skipped'))).to.equal('skipped')
  })

  it('lets an exit task run after a failure, but not after the run was stopped', () => {
    expect(heldBack('ALL_UPSTREAM_TASKS_COMPLETED', upstream('failed', 'skipped'))).to.equal(undefined)
    expect(heldBack('ALL_UPSTREAM_TASKS_COMPLETED', upstream('cancelled'))).to.equal('cancelled')
  })

  it('calls a DAG failed when a task failed, else cancelled when one was', () => {
    expect(dagOutcome(upstream('cancelled', 'failed')).state).to.equal('failed')
    expect(dagOutcome(upstream('cancelled', 'succeeded')).state).to.equal('cancelled')
    expect(dagOutcome(upstream('skipped', 'cached')).state).to.equal('succeeded')
  })
})
