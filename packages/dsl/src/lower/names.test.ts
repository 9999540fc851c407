import { expect } from 'chai'
import { channelName, clusterName, uniqueName, UniqueNames } from './names.ts'

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
  it('get the first index that makes them new', () => {
    const taken = new Set(['a', 'a-2', 'b-2'])
    expect(['a', 'b', 'b-2', 'c'].map((name) => uniqueName(name, (other) => taken.has(other)))).to.deep.equal(['a-3', 'b', 'b-2-2', 'c'])
  })
  it('are new among those given before', () => {
    const names = new UniqueNames()
    const given = ['a', 'a-3', 'a', 'a', 'a-2', 'a'].map((name) => names.take(name))
    expect(given).to.deep.equal(['a', 'a-3', 'a-2', 'a-4', 'a-2-2', 'a-5'])
  })
  it('are marked as channels once', () => {
    expect(channelName('train-model')).to.equal('pipelinechannel--train-model')
    expect(channelName('pipelinechannel--train-model')).to.equal('pipelinechannel--train-model')
  })
})
