import { expect } from 'chai'
import { podAffinity, podAntiAffinity } from './pod-affinity.ts'

const hosts = 'kubernetes.io/hostname'

describe('podAffinity', () => {
  it('writes every part the document has a place for', () => {
    const all = {
      topologyKey: hosts,
      matchPodLabels: { app: 'cache' },
      matchPodExpressions: [{ key: 'tier', operator: 'In', values: ['fast'] }],
      namespaces: ['vision'],
      matchNamespaceLabels: { team: 'vision' },
      matchNamespaceExpressions: [{ key: 'paused', operator: 'DoesNotExist' }],
      weight: 50,
    }
    expect(podAffinity(all).fragment).to.deep.equal({ podAffinity: [all] })
    expect(podAntiAffinity({ topologyKey: hosts, matchPodLabels: { app: 'train' } }).fragment).to.deep.equal({
      podAffinity: [{ topologyKey: hosts, matchPodLabels: { app: 'train' }, anti: true }],
    })
  })

  it('looks at what it is given', () => {
    expect(podAffinity({ topologyKey: hosts }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "podAffinity" is without matchPodLabels or matchPodExpressions.',
    ])
    const wrong = podAntiAffinity({ topologyKey: hosts, matchPodExpressions: [{ key: 'a', operator: 'Gt', values: ['1'] }], weight: 0 })
    expect(wrong.findings.map(({ message }) => message)).to.deep.equal([
      'Setting "podAntiAffinity" has "Gt" as operator.',
      'Setting "podAntiAffinity" has 0 as weight.',
    ])
  })
})
