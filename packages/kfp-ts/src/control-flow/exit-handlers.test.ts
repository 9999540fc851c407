import type { Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { compile, equals, exitHandler, parallelFor, pipeline, t, when } from '../index.ts'
import { runPipeline } from '../testing.ts'
import { fail, say, tell } from './steps.ts'

/** How each task ended and, of the exit tasks, what they were told. */
function told(run: Run): { readonly [task: string]: unknown } {
  const tasks = Object.values(run.tasks).filter(({ outputs }) => outputs?.parameters['told'] !== undefined)
  return Object.fromEntries(tasks.map(({ path, outputs }) => [path, outputs?.parameters['told']]))
}

const everywhere = pipeline({ name: 'everywhere', inputs: { mode: t.string({ default: 'careful' }) } }, ({ mode }) => {
  exitHandler(
    () => {
      exitHandler(
        () => fail(),
        (status) => tell({ status, word: 'inner ' }),
      )
    },
    (status) => tell({ status, word: 'outer ' }),
  )
  when(equals(mode, 'careful'), () => {
    exitHandler(
      () => say(),
      (status) => tell({ status, word: 'branch ' }),
    )
  })
  parallelFor(['a ', 'b '], (word) => {
    exitHandler(
      () => say({ word }),
      (status) => tell({ status, word }),
    )
  })
  exitHandler(
    () => when(equals(mode, 'careful'), () => say()).otherwise(() => fail()),
    (status) => tell({ status, word: 'around branches ' }),
  )
})

const report = pipeline({ name: 'report', inputs: { status: t.finalStatus(), who: t.string() } }, ({ status, who }) => {
  const first = say({ word: who })
  tell({ status, word: first.outputs.said })
})
const exitByPipeline = pipeline({ name: 'exit-by-pipeline', inputs: { who: t.string({ default: 'x ' }) } }, ({ who }) => {
  exitHandler(
    () => fail(),
    (status) => report({ status, who }),
  )
})

const outside = pipeline({ name: 'outside' }, () => {
  const { said } = say({ word: 'from outside ' }).outputs
  parallelFor(['a', 'b'], () => {
    exitHandler(
      () => fail(),
      (status) => tell({ status, word: said }),
    )
  })
})

const anyway = pipeline({ name: 'anyway' }, () => {
  const loop = parallelFor(['a', 'b'], (word) => say({ word }))
  tell({ status: loop.status, word: 'loop ' }, { ignoreUpstreamFailure: true })
  const failed = fail()
  tell({ status: failed.status, word: 'task ' }, { ignoreUpstreamFailure: true })
})

describe('exit handlers run', () => {
  it('several in one pipeline, nested, in branches, in turns of a loop and around branches', async () => {
    const run = await runPipeline(everywhere)
    expect(run.state).to.equal('failed')
    expect(told(run)).to.deep.equal({
      'exit-handler-1/tell-2': 'inner FAILED',
      tell: 'outer FAILED',
      'condition-3/tell-3': 'branch SUCCEEDED',
      'for-loop-6/0/scope-7/tell-4': 'a SUCCEEDED',
      'for-loop-6/1/scope-7/tell-4': 'b SUCCEEDED',
      'tell-5': 'around branches SUCCEEDED',
    })
  })
  it('with a pipeline as the exit task, which may ask for the status too', async () => {
    const run = await runPipeline(exitByPipeline)
    expect(run.state).to.equal('failed')
    expect(told(run)).to.deep.equal({ 'report/tell': 'x FAILED' })
  })
  it('on what was made outside the loop in which the handler stands', async () => {
    expect(told(await runPipeline(outside))).to.deep.equal({
      'for-loop-2/0/scope-3/tell': 'from outside FAILED',
      'for-loop-2/1/scope-3/tell': 'from outside FAILED',
    })
    expect((await compile(outside)).diagnostics).to.deep.equal([])
  })
  it('and so do tasks that ignore how a task or a loop before them ended', async () => {
    const run = await runPipeline(anyway)
    expect(told(run)).to.deep.equal({ tell: 'loop SUCCEEDED', 'tell-2': 'task FAILED' })
  })
})
