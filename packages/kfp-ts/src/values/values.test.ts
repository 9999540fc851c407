import type { Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { job, parallelFor, pipeline, t, text, thisTask } from '../index.ts'
import { runPipeline } from '../testing.ts'
import { double, echo, elsewhere, make, read, say } from './steps.ts'

const odd = `it's "odd" \\ {{x}}\n😀`
const outputs = (run: Run, task: string): unknown => {
  expect(run.state, JSON.stringify(run.failure)).to.equal('succeeded')
  return Object.values(run.tasks).find(({ path }) => path === task)?.outputs?.parameters
}

const composed = pipeline(
  { name: 'composed', inputs: { given: t.integer({ default: 9 }), words: t.list(t.string(), { default: ['d'] }) } },
  (inputs) => {
    const { text: word, count, rate, tiny, flag, mode, list, config } = make().outputs
    echo({
      config: {
        text: word,
        label: text`${count}`,
        count,
        rate,
        flag,
        mode,
        list: [count, inputs.given, 5],
        part: { after: config.deep.count, words: [word, text`${tiny}/${flag}`, job.name, config.deep.word] },
      },
      free: { list, whole: config, tiny, nested: [{ words: inputs.words, number: text`${tiny}` }], plain: { is: 'plain' } },
    })
  },
)

const nested = pipeline({ name: 'nested', inputs: { part: t.struct({ after: t.integer(), words: t.list(t.string()) }) } }, ({ part }) => {
  const done = echo({ config: { part } })
  return { got: done.outputs.got }
})
const outer = pipeline({ name: 'outer' }, () => {
  const { count, text: word } = make().outputs
  nested({ part: { after: count, words: [word] } })
})

const loops = pipeline({ name: 'loops', inputs: { rates: t.list(t.double(), { default: [1, 2.5] }) } }, ({ rates }) => {
  const { config, trials } = make().outputs
  const ofField = parallelFor(config.rates, (rate) => double({ rate }))
  const ofInput = parallelFor(rates, (rate) => double({ rate }))
  const ofItems = parallelFor(trials, ({ rate, stop, tags }) => {
    echo({ config: { rate, count: stop.after, part: { after: stop.after, words: tags } } })
    return double({ rate })
  })
  parallelFor(trials, ({ tags }) => parallelFor(tags, (tag) => say({ word: text`${tag}!` })))
  parallelFor(
    [
      { a: 1, deep: { word: 'x' } },
      { a: 0.5, deep: { word: 'y' } },
    ],
    ({ a, deep }) => {
      double({ rate: a })
      say({ word: deep.word })
    },
  )
  parallelFor([[1, 2], [3]], (list) => parallelFor(list, (rate) => double({ rate })))
  return { ofField: ofField.outputs.twice, ofInput: ofInput.outputs.twice, ofItems: ofItems.outputs.twice }
})

const known = pipeline({ name: 'known' }, () => {
  say({ word: text`${job.name}|${job.id}|${job.resourceName}|${thisTask.name}|${job.createTime}|${job.scheduleTime}` })
  say({ word: thisTask.name })
  say({ word: thisTask.id })
  say({ word: job.root })
})

const files = pipeline({ name: 'files' }, () => {
  read({ file: elsewhere().outputs.file }, { memory: '1G', env: { A: 'b' } })
})

describe('values at run time', () => {
  it('inside literals keep their types', async () => {
    const run = await runPipeline(composed)
    expect(outputs(run, 'echo')).to.deep.equal({
      got: {
        config: {
          text: odd,
          label: '3',
          count: 3,
          rate: 0.5,
          flag: true,
          mode: 'fast',
          list: [3, 9, 5],
          part: { after: 7, words: [odd, '0.0000001/true', run.id, 'w'] },
        },
        free: {
          list: [1, 2],
          whole: { rates: [0.1, 0.2], deep: { word: 'w', count: 7 } },
          tiny: 1e-7,
          nested: [{ words: ['d'], number: '0.0000001' }],
          plain: { is: 'plain' },
        },
      },
    })
  })
  it('inside literals that a nested pipeline is given, too: on this machine', async () => {
    const run = await runPipeline(outer)
    expect(outputs(run, 'nested/echo')).to.deep.equal({ got: { config: { part: { after: 3, words: [odd] } } } })
  })
  it('loops run over fields, inputs, and fields of items', async () => {
    const run = await runPipeline(loops)
    expect(run.state, JSON.stringify(run.failure)).to.equal('succeeded')
    expect(run.outputs?.parameters).to.deep.equal({ ofField: [0.2, 0.4], ofInput: [2, 5], ofItems: [2, 1] })
    const said = Object.values(run.tasks).flatMap(({ outputs: made }) => made?.parameters['said'] ?? [])
    expect(said.toSorted()).to.deep.equal(['a!', 'b!', 'c!', 'x', 'y'])
  })
  it('of the run and of the task itself', async () => {
    const run = await runPipeline(known)
    const [id, second] = [outputs(run, 'say'), outputs(run, 'say-2')]
    expect((id as { said: string }).said).to.match(new RegExp(`^${run.id}\\|${run.id}\\|${run.id}\\|say\\|\\d{4}-.*Z\\|\\d{4}-.*Z$`))
    expect(second).to.deep.equal({ said: 'say-2' })
    expect((outputs(run, 'say-3') as { said: string }).said).to.match(/^[0-9a-f-]{36}$/)
    expect((outputs(run, 'say-4') as { said: string }).said).to.contain(run.id)
  })
  it('a file elsewhere, an optional one that is absent, and a task configuration that only a cluster has', async () => {
    expect(outputs(await runPipeline(files), 'read')).to.deep.equal({ text: 'from elsewhere undefined undefined' })
  })
})
