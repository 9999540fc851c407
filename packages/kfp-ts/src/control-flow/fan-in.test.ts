import { expect } from 'chai'
import { equals, parallelFor, pipeline, t, text, when } from '../index.ts'
import { runPipeline } from '../testing.ts'
import { join, place, read, say, write } from './steps.ts'

const nested = pipeline({ name: 'nested' }, () => {
  const outer = parallelFor(
    ['a', 'b'],
    (one) => {
      const inner = parallelFor([1, 2], (n) => write({ text: text`${one}${n}` }))
      const words = parallelFor(['x', 'y'], (other) => say({ word: text`${one}${other}` }))
      return { file: inner.outputs.file, joined: join({ words: words.outputs.said }).outputs.joined }
    },
    { parallelism: 1 },
  )
  const { texts } = read({ files: outer.outputs.file }).outputs
  return { texts, joined: join({ words: outer.outputs.joined }).outputs.joined }
})

const chosen = pipeline({ name: 'chosen', inputs: { mode: t.string({ default: 'b' }) } }, ({ mode }) => {
  const turns = parallelFor(['a', 'b'], (one) => {
    const either = when(equals(one, mode), () => ({ said: say({ word: 'yes' }).outputs.said, file: write({ text: 'yes' }).outputs.file })).otherwise(
      () =>
        when(equals(one, 'a'), () => ({ said: say({ word: 'first' }).outputs.said, file: write({ text: 'first' }).outputs.file })).otherwise(() => ({
          said: say({ word: 'no' }).outputs.said,
          file: write({ text: 'no' }).outputs.file,
        })),
    )
    return { said: say({ word: either.outputs.said }).outputs.said, file: either.outputs.file }
  })
  const { texts } = read({ files: turns.outputs.file }).outputs
  return { texts, joined: join({ words: turns.outputs.said }).outputs.joined }
})

const overFields = pipeline({ name: 'over-fields' }, () => {
  const places = parallelFor(['p', 'q'], (folder) => {
    const inner = parallelFor(place({ folder }).outputs.place.words, (word) => say({ word: text`${folder}${word}` }))
    return { joined: join({ words: inner.outputs.said }).outputs.joined }
  })
  return { joined: join({ words: places.outputs.joined }).outputs.joined }
})

describe('fan-in runs', () => {
  it('over nested loops: artifacts are one flat list', async () => {
    const { outputs } = await runPipeline(nested)
    expect(outputs?.parameters).to.deep.equal({ texts: ['a1', 'a2', 'b1', 'b2'], joined: 'ax ay bx by' })
  })
  it('over nested branches in turns of a loop, for parameters and artifacts', async () => {
    const { outputs } = await runPipeline(chosen)
    expect(outputs?.parameters).to.deep.equal({ texts: ['first', 'yes'], joined: 'first yes' })
  })
  it('over a list that is a field of a struct, in turns of a loop', async () => {
    const { outputs } = await runPipeline(overFields)
    expect(outputs?.parameters).to.deep.equal({ joined: 'px py qx qy' })
  })
})
