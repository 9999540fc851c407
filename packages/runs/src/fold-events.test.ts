import { expect } from 'chai'
import type { RunEvent, Values } from './event.ts'
import { foldEvents } from './fold-events.ts'

const none: Values = { parameters: {}, artifacts: {} }
const one: Values = { parameters: { n: 1 }, artifacts: {} }
const failure = { code: 'KF5022', message: 'it failed' }
const begun: readonly RunEvent[] = [
  { kind: 'runStarted', time: 1, run: 'hello-1', pipeline: 'hello', parameters: { name: 'you' } },
  { kind: 'taskPlanned', time: 2, task: 'a', taskKind: 'container', displayName: 'A', after: [] },
  { kind: 'taskPlanned', time: 2, task: 'b', taskKind: 'container', displayName: 'b', after: ['a'] },
  { kind: 'taskStarted', time: 3, task: 'a', attempt: 1, inputs: one },
]

describe('foldEvents', () => {
  it('tells a run from its events', () => {
    const run = foldEvents([
      ...begun,
      { kind: 'taskProgress', time: 4, task: 'a', fraction: 0.5, message: 'half' },
      { kind: 'taskFinished', time: 5, task: 'a', state: 'succeeded', outputs: one },
      { kind: 'taskFinished', time: 6, task: 'b', state: 'skipped' },
      { kind: 'runFinished', time: 7, state: 'succeeded', outputs: none },
    ])
    expect(run).to.deep.equal({
      id: 'hello-1',
      pipeline: 'hello',
      state: 'succeeded',
      parameters: { name: 'you' },
      startedAt: 1,
      finishedAt: 7,
      outputs: none,
      tasks: [
        {
          path: 'a',
          kind: 'container',
          displayName: 'A',
          after: [],
          state: 'succeeded',
          attempts: 1,
          startedAt: 3,
          finishedAt: 5,
          progress: 0.5,
          progressMessage: 'half',
          inputs: one,
          outputs: one,
        },
        { path: 'b', kind: 'container', displayName: 'b', after: ['a'], state: 'skipped', attempts: 0, finishedAt: 6 },
      ],
    })
  })

  it('keeps the failure of an attempt until the next one starts, and the start of the first', () => {
    const retrying: readonly RunEvent[] = [...begun, { kind: 'taskRetrying', time: 4, task: 'a', failure, delay: 1000 }]
    expect(foldEvents(retrying).tasks[0]).to.include({ state: 'running', failure })
    const [again] = foldEvents([...retrying, { kind: 'taskStarted', time: 9, task: 'a', attempt: 2, inputs: one }]).tasks
    expect(again).to.include({ state: 'running', attempts: 2, startedAt: 3 }).and.not.have.property('failure')
  })

  it('knows the container of the last attempt', () => {
    const container = { name: 'kfp-ts.hello-1.a.attempt-2', image: 'node:22', imageId: 'sha256:1' }
    const contained: readonly RunEvent[] = [...begun, { kind: 'taskStarted', time: 9, task: 'a', attempt: 2, inputs: one, container }]
    expect(foldEvents(contained).tasks[0]).to.deep.include({ container })
    const process: RunEvent = { kind: 'taskStarted', time: 10, task: 'a', attempt: 3, inputs: one }
    expect(foldEvents([...contained, process]).tasks[0]).to.not.have.property('container')
  })

  it('lets what has not succeeded wait again when the run is resumed', () => {
    const run = foldEvents([
      ...begun,
      { kind: 'taskFinished', time: 5, task: 'a', state: 'cached', outputs: one },
      { kind: 'taskStarted', time: 6, task: 'b', attempt: 1, inputs: none },
      { kind: 'taskFinished', time: 7, task: 'b', state: 'failed', failure },
      { kind: 'runFinished', time: 8, state: 'failed', outputs: none, failure },
      { kind: 'runResumed', time: 9 },
      { kind: 'taskPlanned', time: 9, task: 'a', taskKind: 'container', displayName: 'A', after: [] },
    ])
    expect(run).to.include({ state: 'running' }).and.not.have.any.keys('finishedAt', 'failure', 'outputs')
    expect(run.tasks.map(({ state, attempts }) => [state, attempts])).to.deep.equal([
      ['cached', 1],
      ['waiting', 1],
    ])
    expect(run.tasks[1]).to.not.have.any.keys('failure', 'startedAt', 'inputs')
  })

  it('refuses events that are not those of a run', () => {
    expect(() => foldEvents([])).to.throw('KF5004  The events are not those of a run: there are none.')
    expect(() => foldEvents(begun.slice(1))).to.throw('KF5004  The events are not those of a run: "taskPlanned" comes before "runStarted".')
    expect(() => foldEvents([...begun, { kind: 'taskStarted', time: 1, task: 'z', attempt: 1, inputs: none }])).to.throw(
      'KF5004  The events are not those of a run: task "z" was never planned.',
    )
  })
})
