import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { library } from './protocol.ts'
import { currentRecorder, recorderFor } from './recorder.ts'

type Slots = { [slot: symbol]: unknown }
const slots = globalThis as unknown as Slots

function within(slot: symbol, filled: unknown, work: () => void): void {
  slots[slot] = filled
  try {
    work()
  } finally {
    delete slots[slot]
  }
}

describe('recorder slot', () => {
  it('is empty outside a body', () => {
    expect(currentRecorder()).to.equal(undefined)
    expect(() => recorderFor('train', 'run it', undefined)).to.throw(
      PipelineError,
      'KF1001  "train" was called outside a pipeline\'s body.\n  hint: run it',
    )
  })

  it('gives whoever fills it', () => {
    const recorder = { library, task: () => undefined }
    within(Symbol.for('kfp-ts.recorder.1'), recorder, () => expect(recorderFor('train', 'run it', undefined)).to.equal(recorder))
  })

  it('names both copies when a body is recorded by another protocol', () => {
    const theirs = { library: { protocol: 2, version: '9.0.0', path: '/global/kfp-ts' } }
    within(Symbol.for('kfp-ts.recorder.2'), theirs, () => {
      expect(() => recorderFor('train', 'run it', undefined)).to.throw(
        PipelineError,
        /^KF1008 {2}Two copies of kfp-ts that do not understand each other meet: a body recorded by version 9\.0\.0 \(protocol 2\) at \/global\/kfp-ts of "train" and version/,
      )
    })
  })
})
