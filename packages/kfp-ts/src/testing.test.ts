import { writeFile } from 'node:fs/promises'
import { expect } from 'chai'
import { component, pipeline, t } from './index.ts'
import { runComponent, runPipeline } from './testing.ts'

const write = component({
  name: 'write',
  inputs: { who: t.string(), notes: t.list(t.dataset(), { optional: true }) },
  outputs: { file: t.dataset(), length: t.integer() },
  run: async ({ who, notes }, { outputs, log, progress }) => {
    log(`for ${who}, ${notes?.length ?? 0} notes`)
    progress(0.5, 'half')
    if (who !== '') await writeFile(outputs.file.path, who)
    return { length: who.length }
  },
})
const hello = pipeline({ name: 'hello', inputs: { who: t.string() } }, ({ who }) => {
  const { length } = write({ who }).outputs
  return { length }
})

describe('runComponent', () => {
  it('runs a body by the contract of its container', async () => {
    const { outputs, log } = await runComponent(write, { who: 'you', notes: ['a.txt', 'b.txt'] })
    expect(outputs.length).to.equal(3)
    expect(outputs.file.path).to.match(/\/file$/)
    expect(log).to.deep.equal(['for you, 2 notes', '50 % half'])
  })
  it('finds what a container would be blamed for', async () => {
    const error = await runComponent(write, { who: '' }).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).to.contain('KF4014  Component "write" did not write its output artifact "file".')
  })
})

describe('runPipeline', () => {
  it('runs every task in a process of its own', async () => {
    const run = await runPipeline(hello, { parameters: { who: 'world' } })
    expect([run.state, run.outputs?.parameters]).to.deep.equal(['succeeded', { length: 5 }])
  })
})
