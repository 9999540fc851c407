import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { component } from './component.ts'
import * as t from './t.ts'

const count = component({
  name: 'count',
  inputs: {
    text: t.dataset(),
    more: t.list(t.dataset(), { optional: true }),
    minimum: t.integer({ default: 1 }),
    note: t.string({ optional: true }),
  },
  outputs: { words: t.model(), total: t.integer() },
  run: async ({ text, more, minimum, note }, { outputs, log, progress, signal }) => {
    signal.throwIfAborted()
    const words = (await readFile(text.path, 'utf8')).split(/\s+/).filter((word) => word.length >= minimum)
    progress(0.5, 'half')
    log(`${note ?? 'no note'}, ${more?.length ?? 0} more`)
    await writeFile(outputs.words.path, words.join('\n'))
    outputs.words.metadata['from'] = text.uri
    return { total: words.length }
  },
})
const broken = component({
  name: 'broken',
  outputs: { total: t.integer(), good: t.boolean() },
  run: async () => ({ total: 1.5, extra: 1 }) as never,
})

describe('running a component by itself', () => {
  let folder: string
  let text: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'run-alone-'))
    text = join(folder, 'text.txt')
    await writeFile(text, 'one three seven')
  })
  after(() => rm(folder, { recursive: true }))

  it('gives values back and leaves files in the folder', async () => {
    const lines: string[] = []
    const { outputs } = await count.run(
      { text, minimum: 4, note: 'hi', more: [text] },
      { folder: join(folder, 'out'), log: (line) => lines.push(line) },
    )
    expect(outputs.total).to.equal(2)
    expect(outputs.words.path).to.equal(join(folder, 'out', 'words'))
    expect(outputs.words.metadata).to.deep.equal({ from: `file://${text}` })
    expect(await readFile(outputs.words.path, 'utf8')).to.equal('three\nseven')
    expect(lines).to.deep.equal(['50 % half', 'hi, 1 more'])
  })

  it('applies defaults and makes a folder of its own', async () => {
    const { outputs } = await count.run({ text }, { log: () => {} })
    expect(outputs.total).to.equal(3)
    expect(existsSync(outputs.words.path)).to.equal(true)
    await rm(dirname(outputs.words.path), { recursive: true })
  })

  it('hands the signal on', async () => {
    const run = count.run({ text }, { folder, signal: AbortSignal.abort(new Error('enough')) })
    expect(await run.catch((error: Error) => error.message)).to.equal('enough')
  })

  it('reports all wrong inputs at once', async () => {
    const error = await count.run({ minimum: 1.5, nite: 'x' } as never).catch((thrown: unknown) => thrown)
    expect(error).to.be.instanceOf(ComponentError)
    expect((error as ComponentError).diagnostics.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'KF1010 Component "count" has no input "nite".',
      'KF1009 Component "count" was run without its input "text".',
      'KF1011 Input "minimum" of component "count" does not fit: expected a whole number, got 1.5.',
    ])
  })

  it('reports all wrong results at once', async () => {
    const error = await broken.run().catch((thrown: unknown) => thrown)
    expect((error as ComponentError).diagnostics.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'KF1012 Component "broken" returned a wrong "extra": no output parameter has this name.',
      'KF1012 Component "broken" returned a wrong "total": expected a whole number, got 1.5.',
      'KF1012 Component "broken" returned a wrong "good": it is missing.',
    ])
  })

  it('says where the body wrote an artifact, if elsewhere', async () => {
    const elsewhere = component({
      name: 'elsewhere',
      outputs: { file: t.dataset(), other: t.dataset() },
      run: async (_, { outputs }) => {
        outputs.file.customPath = '/data/file'
      },
    })
    const { outputs } = await elsewhere.run({}, { folder: tmpdir() })
    expect([outputs.file.path, outputs.other.path]).to.deep.equal(['/data/file', join(tmpdir(), 'other')])
  })
  it('takes a task configuration as Kubernetes would give it, or none', async () => {
    const launch = component({
      name: 'launch',
      inputs: { config: t.taskConfig() },
      outputs: { zone: t.string() },
      run: async ({ config }) => ({ zone: config?.nodeSelector?.['zone'] ?? 'none' }),
    })
    expect((await launch.run({ config: { nodeSelector: { zone: 'a' } } })).outputs.zone).to.equal('a')
    expect((await launch.run()).outputs.zone).to.equal('none')
  })
})
