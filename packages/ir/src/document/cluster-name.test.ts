import { expect } from 'chai'
import { clusterName } from './cluster-name.ts'

describe('names in a cluster', () => {
  it('are made of small letters, digits and single dashes', () => {
    expect(['Print Text_2', '--a__b--', 'Ünï', 'already-good', '###'].map(clusterName)).to.deep.equal([
      'print-text-2',
      'a-b',
      'n',
      'already-good',
      '',
    ])
  })
})
