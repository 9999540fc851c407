import { expect } from 'chai'
import { emitted, object } from '../small-pipeline.test.ts'

const given = `fromJSON(inputs.parameters['setting-1'])`
const required = 'requiredDuringSchedulingIgnoredDuringExecution'
const preferred = 'preferredDuringSchedulingIgnoredDuringExecution'
const terms = [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }]

describe('labels of nodes', () => {
  it('are written down, as labels or as JSON', () => {
    expect(emitted({ kubernetes: { nodeSelector: { labels: { disk: 'ssd' } } } }).template['nodeSelector']).to.deep.equal({ disk: 'ssd' })
    const nodeSelectorJson = { runtimeValue: { constant: { disk: 'hdd' } } }
    expect(emitted({ kubernetes: { nodeSelector: { labels: { disk: 'ssd' }, nodeSelectorJson } } }).template['nodeSelector']).to.deep.equal({
      disk: 'hdd',
    })
  })
  it('come from an input, or from none', () => {
    const { template } = emitted({ kubernetes: { nodeSelector: { nodeSelectorJson: object } } })
    expect(template['podSpecPatch']).to.equal(`{{=replace(toJson({'nodeSelector':(${given}??{})}),'{'+'{','{\\\\u007b')}}`)
  })
})

describe('tolerations', () => {
  const gpu = { key: 'nvidia.com/gpu', operator: 'Exists', tolerationSeconds: '60' }
  it('are written down, with seconds as a number', () => {
    const tolerations = [gpu, { tolerationJson: { runtimeValue: { constant: [{ key: 'a' }] } } }]
    expect(emitted({ kubernetes: { tolerations } }).template['tolerations']).to.deep.equal([
      { key: 'nvidia.com/gpu', operator: 'Exists', tolerationSeconds: 60 },
      { key: 'a' },
    ])
  })
  it('come from an input, one or a list: a patch replaces them all', () => {
    const all = `concat([{'key':'nvidia.com/gpu','operator':'Exists','tolerationSeconds':60}],(${given} in [nil,'']?[]:type(${given})=='array'?${given}:[${given}]))`
    expect(emitted({ kubernetes: { tolerations: [gpu, { tolerationJson: object }] } }).template['podSpecPatch']).to.equal(
      `{{=replace(toJson(fromJSON('{'+join(filter([(len(${all})>0?toJson('tolerations')+':'+toJson(${all}):'')],#!=''),',')+'}')),'{'+'{','{\\\\u007b')}}`,
    )
  })
})

describe('affinity', () => {
  it('is a condition, or a wish by its weight', () => {
    const nodeAffinity = [
      terms[0]!,
      { ...terms[0]!, weight: 5 },
      { nodeAffinityJson: { runtimeValue: { constant: { [required]: { nodeSelectorTerms: [{}] } } } } },
    ]
    const podAffinity = [
      { topologyKey: 'host', matchPodLabels: { app: 'cache' } },
      { topologyKey: 'host', matchPodExpressions: terms[0]!.matchExpressions, namespaces: ['a'], weight: 50, anti: true },
    ]
    expect(emitted({ kubernetes: { nodeAffinity, podAffinity } }).template['affinity']).to.deep.equal({
      nodeAffinity: { [required]: { nodeSelectorTerms: [...terms, {}] }, [preferred]: [{ weight: 5, preference: terms[0] }] },
      podAffinity: { [required]: [{ labelSelector: { matchLabels: { app: 'cache' } }, topologyKey: 'host' }] },
      podAntiAffinity: {
        [preferred]: [
          {
            weight: 50,
            podAffinityTerm: { labelSelector: { matchExpressions: terms[0]!.matchExpressions }, namespaces: ['a'], topologyKey: 'host' },
          },
        ],
      },
    })
  })
  it('comes from an input: what is empty is left out', () => {
    const { template } = emitted({ kubernetes: { nodeAffinity: [{ nodeAffinityJson: object }] } })
    const all = `concat([],(${given}?.${required}?.nodeSelectorTerms??[]))`
    const wishes = `concat([],(${given}?.${preferred}??[]))`
    expect(template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'affinity':{'nodeAffinity':fromJSON('{'+join(filter([(len(${all})>0?toJson('${required}')+':'+toJson({'nodeSelectorTerms':${all}}):''),(len(${wishes})>0?toJson('${preferred}')+':'+toJson(${wishes}):'')],#!=''),',')+'}')} }),'{'+'{','{\\\\u007b')}}`,
    )
  })
})
