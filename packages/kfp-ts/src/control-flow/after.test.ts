import type { Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { equals, exitHandler, parallelFor, pipeline, t, when } from '../index.ts'
import { runPipeline } from '../testing.ts'
import { say, tell } from './steps.ts'

const ordered = pipeline({ name: 'ordered', inputs: { mode: t.string({ default: 'a' }) } }, ({ mode }) => {
  const loop = parallelFor([1, 2], () => say({ word: 'in loop' }))
  const inLoop = say({ word: 'after loop' }, { after: [loop] })
  const branches = when(equals(mode, 'a'), () => say({ word: 'in branch' }, { after: [inLoop] })).otherwise(() => say({ word: 'not' }))
  const handled = exitHandler(
    () => say({ word: 'in handler' }, { after: [branches] }),
    (status) => tell({ status }),
  )
  parallelFor([1], () => {
    parallelFor([1], () => say({ word: 'in a loop in a loop' }, { after: [handled] }))
  })
})

/** The words in the order in which they were said, each once. */
function inOrder(run: Run): readonly unknown[] {
  const steps = Object.values(run.tasks).filter(({ path, state }) => /\/?say(-\d+)?$/.test(path) && state === 'succeeded')
  const sorted = steps.toSorted((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0))
  return [...new Set(sorted.map(({ outputs }) => outputs?.parameters['said']))]
}

describe('after runs', () => {
  it('across loops, branches and exit handlers', async () => {
    const run = await runPipeline(ordered)
    expect(run.state).to.equal('succeeded')
    expect(inOrder(run)).to.deep.equal(['in loop', 'after loop', 'in branch', 'in handler', 'in a loop in a loop'])
  })
})
