import { expect } from 'chai'
import { schemaOf } from './argo-schema.ts'
import { structureOf } from './structure.ts'

const faultsOf = (spec: object): readonly string[] =>
  structureOf(schemaOf('Workflow'), { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: {}, spec }).faults.map(
    ({ kind, path, field }) => `${kind} ${[...path, ...(field === undefined ? [] : [field])].join('/')}`,
  )

describe('structureOf', () => {
  it('takes what the CRDs take', () => {
    expect(faultsOf({ entrypoint: 'a', templates: [{ name: 'a', retryStrategy: { limit: 3 }, suspend: {} }] })).to.deep.equal([])
    expect(faultsOf({ templates: [{ name: 'a', retryStrategy: { limit: '3' } }] })).to.deep.equal([])
    expect(faultsOf({ podMetadata: { labels: { any: 'thing' } }, onExit: null })).to.deep.equal([])
  })

  it('names every fault at its place', () => {
    expect(faultsOf({ templates: [{ container: { image: 7, imagePullPolice: 'Never' }, dag: { tasks: [] } }], parallelism: 'two' })).to.deep.equal([
      'type spec/templates/0/container/image',
      'unknown spec/templates/0/container/imagePullPolice',
      'size spec/templates/0/dag/tasks',
      'type spec/parallelism',
    ])
    expect(faultsOf({ templates: [{ name: 'a b', resource: { action: 'make' } }] })).to.deep.equal([
      'pattern spec/templates/0/name',
      'word spec/templates/0/resource/action',
    ])
    expect(faultsOf({ templates: [{ name: 'a', memoize: { key: 'k' } }] })).to.include('missing spec/templates/0/memoize/maxAge')
  })

  it('looks into templates inside tasks, which the CRDs leave open', () => {
    const task = { name: 'a', inline: { container: { image: 'x', comand: ['y'] } } }
    expect(faultsOf({ templates: [{ name: 'main', dag: { tasks: [task] } }] })).to.deep.equal([
      'unknown spec/templates/0/dag/tasks/0/inline/container/comand',
    ])
  })

  it('keeps what fits, each item of a list in its place', () => {
    const { sound } = structureOf(schemaOf('Workflow'), {
      metadata: { name: 7 },
      spec: { templates: ['no', { name: 'a', daemon: 'yes' }], entrypoint: 'a' },
    })
    expect(sound).to.deep.equal({ metadata: { name: '7' }, spec: { templates: [{}, { name: 'a' }], entrypoint: 'a' } })
  })
})
