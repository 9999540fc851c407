import { expect } from 'chai'
import { checkArgo } from '../check.ts'
import { toArgo } from '../to-argo.ts'
import { writeArgo } from '../write-argo.ts'
import { awaited, isHollow } from './hollow.ts'
import { emitted, model, nodeOf, pipelineOf, text, type Written } from '../emit/pipeline-of.test.ts'

const imported = {
  importer: { artifactUri: { constant: 's3://bucket/key' }, typeSchema: model.artifactType },
  outputDefinitions: { artifacts: { artifact: model } },
}
const group = {
  root: {
    tasks: {
      first: {},
      bring: { dependentTasks: ['first'] },
      show: { dependentTasks: ['bring'], inputs: { artifacts: { m: { taskOutputArtifact: { producerTask: 'bring', outputArtifactKey: 'm' } } } } },
    },
  },
  components: {
    first: {},
    bring: {
      tasks: { import: {} },
      outputDefinitions: { artifacts: { m: model } },
      gives: { artifacts: { m: { artifactSelectors: [{ producerSubtask: 'import', outputArtifactKey: 'artifact' }] } } },
    },
    import: imported,
    show: { inputDefinitions: { artifacts: { m: model } } },
  },
}

/** What our lint says of a workflow. */
const faultsOf = (written: Written): readonly string[] => {
  const { document } = toArgo(pipelineOf(written))
  return checkArgo(document === undefined ? '' : writeArgo(document)).map(({ message }) => message)
}

describe('what nothing runs for', () => {
  it('is an importer, and a group of nothing but importers', () => {
    expect(['first', 'bring', 'bring/import', 'show'].map((path) => isHollow(nodeOf(group, path)))).to.deep.equal([false, true, true, false])
  })
  it('is waited for by waiting for what it waits for', () => {
    const root = nodeOf(group, '')
    expect(awaited(root, nodeOf(group, 'show'))).to.deep.equal(['first'])
    expect(emitted(group).task('show')).to.deep.include({ depends: 'first.Succeeded' })
  })
  it('shows what it names', () => {
    expect(emitted(group).argument('show', 'm')).to.include("'uri':fromJSON('\"s3://bucket/key\"')")
  })
  it('has a task that never runs, where Argo wants one', () => {
    const alone = { root: { tasks: { import: {} } }, components: { import: imported } }
    expect(emitted(alone).template('small').dag).to.deep.equal({ tasks: [{ name: 'nothing', template: 'nothing', when: 'false' }] })
    expect(faultsOf(alone)).to.deep.equal([])
    const loop = { tasks: { import: {} }, inputDefinitions: { parameters: { item: text } } }
    const iterator = { items: { raw: '["a","b"]' }, itemInput: 'item' }
    const looped = { root: { tasks: { loop: { parameterIterator: iterator } } }, components: { loop, import: imported } }
    expect(emitted(looped).template('loop').dag?.tasks).to.deep.equal([{ name: 'nothing', template: 'nothing', when: 'false' }])
    expect(faultsOf(looped)).to.deep.equal([])
  })
})
