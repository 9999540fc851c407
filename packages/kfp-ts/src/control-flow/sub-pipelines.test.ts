import { expect } from 'chai'
import { equals, parallelFor, pipeline, t, when } from '../index.ts'
import { runPipeline } from '../testing.ts'
import { join, readOne, say, write } from './steps.ts'

const inner = pipeline({ name: 'inner', inputs: { word: t.string({ default: 'none' }), file: t.dataset({ optional: true }) } }, ({ word, file }) => {
  const { said } = say({ word }).outputs
  const { text } = readOne({ file }).outputs
  return { joined: join({ words: parallelFor([1, 2], () => say({ word: said })).outputs.said }).outputs.joined, text }
})
const middle = pipeline({ name: 'middle', inputs: { file: t.dataset({ optional: true }) } }, ({ file }) => {
  const { text, joined } = inner({ file }).outputs
  return { text, joined }
})
const outer = pipeline({ name: 'outer', inputs: { mode: t.string({ default: 'a' }) } }, ({ mode }) => {
  const turns = parallelFor(['a', 'b'], (word) => inner({ word }))
  const { file } = write({ text: 'there' }).outputs
  const either = when(equals(mode, 'a'), () => middle({ file }))
    .elseWhen(equals(mode, 'b'), () => middle())
    .otherwise(() => inner())
  const none = middle().outputs.text
  return {
    turns: join({ words: turns.outputs.joined }).outputs.joined,
    given: either.outputs.text,
    none,
  }
})

describe('pipelines in pipelines run', () => {
  it('in loops and branches, with optional inputs given and left out at two depths', async () => {
    const run = await runPipeline(outer)
    expect(run.outputs?.parameters).to.deep.equal({ turns: 'a a b b', given: 'there', none: 'nothing' })
    const other = await runPipeline(outer, { parameters: { mode: 'c' } })
    expect(other.outputs?.parameters['given']).to.equal('nothing')
  })
})
