import { expect } from 'chai'
import { nodeAffinity } from './node-affinity.ts'

describe('nodeAffinity', () => {
  it('writes what the Python SDK writes', () => {
    const matchExpressions = [{ key: 'disk', operator: 'In', values: ['ssd'] }]
    const matchFields = [{ key: 'metadata.name', operator: 'NotIn', values: ['old'] }]
    expect(nodeAffinity({ matchExpressions }).fragment).to.deep.equal({ nodeAffinity: [{ matchExpressions }] })
    expect(nodeAffinity({ matchExpressions, matchFields, weight: 7 }).fragment).to.deep.equal({
      nodeAffinity: [{ matchExpressions, matchFields, weight: 7 }],
    })
  })

  it('looks at operators, values and the weight', () => {
    const { findings } = nodeAffinity({ matchExpressions: [{ key: 'disk', operator: 'Is', values: ['ssd'] }], weight: 101 })
    expect(findings.map(({ message, hint }) => `${message} ${hint}`)).to.deep.equal([
      'Setting "nodeAffinity" has "Is" as operator. operator is one of In, NotIn, Exists, DoesNotExist, Gt, Lt.',
      'Setting "nodeAffinity" has 101 as weight. weight is a whole number from 1 to 100.',
    ])
    expect(nodeAffinity({ weight: 1 }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "nodeAffinity" is without matchExpressions or matchFields.',
    ])
  })
})
