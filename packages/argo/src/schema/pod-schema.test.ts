import { pathText } from '@kfp-ts/ir'
import { expect } from 'chai'
import { unknownPodFields, wrongPodValues } from './pod-schema.ts'

const found = (patch: unknown): readonly string[] => unknownPodFields(patch).map(({ path, field = '' }) => pathText([...path, field]))

describe('unknownPodFields', () => {
  it('takes what pods have, and what Kubernetes merges by', () => {
    const main = { name: 'main', tty: true, env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }], $patch: 'replace' }
    const volumes = [
      { name: 'a', emptyDir: { medium: 'Memory' } },
      { $patch: 'delete', name: 'b' },
    ]
    expect(found({ hostname: 'a', nodeSelector: { any: 'x' }, containers: [main], volumes, '$setElementOrder/containers': [] })).to.deep.equal([])
  })

  it('finds what they have not, wherever it stands', () => {
    const containers = [{ name: 'main', comand: ['a'], resources: { limit: {} } }]
    expect(found({ hostnam: 'a', containers, tolerations: [{ operater: 'Exists' }] })).to.deep.equal([
      'hostnam',
      'containers[0].comand',
      'containers[0].resources.limit',
      'tolerations[0].operater',
    ])
  })

  it('leaves other mistakes to others', () => expect(found({ hostNetwork: 'yes', containers: {} })).to.deep.equal([]))
})

describe('wrongPodValues', () => {
  it('finds values of another type', () => {
    const wrong = wrongPodValues({ hostNetwork: 'yes', containers: 3, volumes: [{ name: 5 }, { name: 'a', emptyDir: null }], more: 1 })
    expect(wrong.map(({ path }) => pathText(path))).to.deep.equal(['containers', 'volumes[0].name'])
  })
})
