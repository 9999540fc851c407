import { expect } from 'chai'
import { channelName, uniqueName, UniqueNames } from './names.ts'

describe('names of what is lowered', () => {
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
