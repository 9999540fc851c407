import { foldEvents, type RunEvent, type TaskKind } from '@kfp-ts/runs'
import { expect } from 'chai'
import { plainDisplay } from './plain-display.ts'

const nothing = { parameters: {}, artifacts: {} }
const planned = (task: string, taskKind: TaskKind = 'container'): RunEvent => {
  return { kind: 'taskPlanned', time: 0, task, taskKind, displayName: task.split('/').at(-1) as string, after: [] }
}

describe('plainDisplay', () => {
  it('writes a line when a task starts, is tried again, gets on, and ends', () => {
    const events: RunEvent[] = [
      { kind: 'runStarted', time: 0, run: 'r', pipeline: 'p', parameters: {} },
      planned('loop', 'loop'),
      planned('loop/0', 'turn'),
      planned('loop/0/fit'),
      { kind: 'taskStarted', time: 0, task: 'loop', attempt: 1, inputs: nothing },
      { kind: 'taskStarted', time: 1000, task: 'loop/0/fit', attempt: 1, inputs: nothing },
      { kind: 'taskRetrying', time: 2000, task: 'loop/0/fit', failure: { code: 'KF5', message: 'It exited with 3.' }, delay: 5000 },
      { kind: 'taskStarted', time: 20_000, task: 'loop/0/fit', attempt: 2, inputs: nothing },
      { kind: 'taskProgress', time: 21_000, task: 'loop/0/fit', fraction: 0.25, message: 'epoch 1 of 4' },
      { kind: 'taskProgress', time: 22_000, task: 'loop/0/fit', fraction: 0.5 },
      { kind: 'taskProgress', time: 31_000, task: 'loop/0/fit', fraction: 0.75 },
      { kind: 'taskFinished', time: 32_000, task: 'loop/0/fit', state: 'succeeded' },
      { kind: 'taskFinished', time: 32_000, task: 'loop', state: 'succeeded' },
    ]
    const written: string[] = []
    const display = plainDisplay({ write: (text) => written.push(text) })
    events.forEach((event, index) => display.update(foldEvents(events.slice(0, index + 1)), event))
    expect(written.join('')).to.equal(
      [
        'fit [loop 1/1]: started',
        'fit [loop 1/1]: It exited with 3. Again in 5 s.',
        'fit [loop 1/1]: attempt 2',
        'fit [loop 1/1]: running 75 %, epoch 1 of 4',
        'fit [loop 1/1]: done in 31.0 s, attempt 2',
        '',
      ].join('\n'),
    )
  })

  it('writes one line of a task from the cache, and the start of a task before anything else happens', async () => {
    const events: RunEvent[] = [
      { kind: 'runStarted', time: 0, run: 'r', pipeline: 'p', parameters: {} },
      planned('read'),
      planned('fit'),
      { kind: 'taskStarted', time: 0, task: 'read', attempt: 1, inputs: nothing },
      { kind: 'taskFinished', time: 0, task: 'read', state: 'cached' },
      { kind: 'taskStarted', time: 0, task: 'fit', attempt: 1, inputs: nothing },
    ]
    const written: string[] = []
    const display = plainDisplay({ write: (text) => written.push(text) })
    events.forEach((event, index) => display.update(foldEvents(events.slice(0, index + 1)), event))
    await Promise.resolve()
    expect(written).to.deep.equal(['read: from the cache\n', 'fit: started\n'])
  })

  it('says that a whole loop was skipped', () => {
    const written: string[] = []
    const events: RunEvent[] = [
      { kind: 'runStarted', time: 0, run: 'r', pipeline: 'p', parameters: {} },
      planned('for-loop-1', 'loop'),
      { kind: 'taskFinished', time: 1, task: 'for-loop-1', state: 'skipped' },
    ]
    plainDisplay({ write: (text) => written.push(text) }).update(foldEvents(events), events[2] as RunEvent)
    expect(written).to.deep.equal(['for-loop-1: skipped\n'])
  })
})
