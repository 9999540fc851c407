import { expect } from 'chai'
import { emitted, model, problemsOf, type Part, type Written } from './pipeline-of.test.ts'

const made = (producerTask: string): object => ({ taskOutputArtifact: { producerTask, outputArtifactKey: 'm' } })
const makes: Part = { outputDefinitions: { artifacts: { m: model } } }
const two: Part = { inputDefinitions: { artifacts: { x: model, y: model } } }
const either: Part = {
  ...makes,
  tasks: { left: { calls: 'make' }, right: { calls: 'make' } },
  gives: { artifacts: { m: { artifactSelectors: ['left', 'right'].map((producerSubtask) => ({ producerSubtask, outputArtifactKey: 'm' })) } } },
}
const importer: Part = { ...makes, importer: { artifactUri: { constant: 's3://b/k' }, typeSchema: {} } }
const written = (x: string, y: string, tasks: object): Written => ({
  root: { tasks: { ...tasks, use: { inputs: { artifacts: { x: made(x), y: made(y) } } } } } as Part,
  components: { make: makes, either, importer, use: two },
})
const stagedNames = (pipeline: Written): readonly (string | undefined)[] =>
  (emitted(pipeline).template('use').inputs?.artifacts ?? []).map(({ name }) => name)

describe('two inputs of one task', () => {
  it('are staged both when they are given different artifacts', () => {
    expect(stagedNames(written('a', 'b', { a: { calls: 'make' }, b: { calls: 'make' } }))).to.deep.equal(['x', 'y'])
  })
  it('are staged once when they are given one artifact, and both told of it', () => {
    const same = written('make', 'make', { make: {} })
    expect(stagedNames(same)).to.deep.equal(['x'])
    expect(emitted(same).argument('use', 'y')).to.equal(emitted(same).argument('use', 'x'))
    expect(stagedNames(written('either', 'either', { either: {} }))).to.deep.equal(['x'])
  })
  it('are staged once when two importers name one place', () => {
    expect(stagedNames(written('a', 'b', { a: { calls: 'importer' }, b: { calls: 'importer' } }))).to.deep.equal(['x'])
  })
  it('are refused when only a run decides', () => {
    const item: Part = {
      inputDefinitions: { artifacts: { all: { ...model, isArtifactList: true }, item: model } },
      tasks: { use: { inputs: { artifacts: { x: { componentInputArtifact: 'item' }, y: { componentInputArtifact: 'all' } } } } } as Part['tasks'] &
        object,
    }
    const loop = { inputs: { artifacts: { all: made('make') } }, artifactIterator: { items: { inputArtifact: 'all' }, itemInput: 'item' } }
    const pipeline: Written = { root: { tasks: { make: {}, loop } } as Part, components: { make: makes, loop: item, use: two } }
    expect(problemsOf(pipeline)).to.deep.equal([
      'KF3816 Inputs "x" and "y" of task "loop/use" may be given one artifact, and Kubernetes mounts nothing twice at one place.',
    ])
  })
})
