import type { TaskRecord } from '@kfp-ts/runs'
import { expect } from 'chai'
import { standing } from './standing.ts'

const task: TaskRecord = { path: 'train', kind: 'container', displayName: 'train', after: [], state: 'waiting', attempts: 0 }

describe('standing', () => {
  for (const [change, text] of [
    [{}, 'waiting'],
    [{ state: 'running', startedAt: 1000 }, 'running for 2.5 s'],
    [{ state: 'running', startedAt: 1000, progress: 0.459 }, 'running 45 %'],
    [{ state: 'running', startedAt: 1000, progress: 0.5, progressMessage: 'epoch 2 of 4' }, 'running 50 %, epoch 2 of 4'],
    [{ state: 'succeeded', startedAt: 1000, finishedAt: 2200, attempts: 1 }, 'done in 1.2 s'],
    [{ state: 'succeeded', startedAt: 1000, finishedAt: 2200, attempts: 3 }, 'done in 1.2 s, attempt 3'],
    [{ state: 'cached', finishedAt: 2200 }, 'from the cache'],
    [{ state: 'failed', startedAt: 1000, finishedAt: 2200, attempts: 2 }, 'failed after 1.2 s, 2 attempts'],
    [{ state: 'failed' }, 'failed'],
    [{ state: 'skipped' }, 'skipped'],
    [{ state: 'cancelled', startedAt: 1000, finishedAt: 2200 }, 'stopped'],
    [{ state: 'cancelled' }, 'not started'],
  ] as const) {
    it(`says "${text}"`, () => {
      expect(standing({ ...task, ...change }, 3500)).to.equal(text)
    })
  }
})
