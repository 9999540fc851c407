import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { problem } from '../codes.ts'
import { nodeOf } from './pipeline-of.test.ts'
import { TaskProblems } from './task-problems.ts'

const written = { root: { tasks: { group: {}, say: {} } }, components: { group: { tasks: { inner: { calls: 'say' } } }, say: {} } }
const refuse = (): never => {
  throw new PipelineError([problem('KF3807', ['letter'])])
}

describe('problems of tasks', () => {
  it('stand where their task stands, each once', () => {
    const asked: (readonly string[])[] = []
    const problems = new TaskProblems((path) => {
      asked.push(path.map(String))
      return { file: 'pipeline.yaml', line: 3, column: 5 }
    })
    const made = ['say', 'group/inner', ''].map((path) => problems.attempt(nodeOf(written, path), refuse))
    expect(made).to.deep.equal([[], [], []])
    expect(asked).to.deep.equal([
      ['spec', 'root', 'dag', 'tasks', 'say'],
      ['spec', 'components', 'comp-group', 'dag', 'tasks', 'inner'],
      ['spec', 'root'],
    ])
    expect(problems.all().map(({ code, position }) => [code, position])).to.deep.equal([['KF3807', { file: 'pipeline.yaml', line: 3, column: 5 }]])
  })
  it('are none where something is made', () => {
    const problems = new TaskProblems(() => undefined)
    expect(problems.attempt(nodeOf(written, 'say'), () => 7)).to.deep.equal([7])
    expect(problems.all()).to.deep.equal([])
  })
  it('are no cover for mistakes of ours', () => {
    const problems = new TaskProblems(() => undefined)
    expect(() =>
      problems.attempt(nodeOf(written, 'say'), () => {
        throw new TypeError('ours')
      }),
    ).to.throw(TypeError, 'ours')
  })
})
