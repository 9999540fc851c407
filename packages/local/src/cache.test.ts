import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContainerSpec, IrDocument } from '@kfp-ts/ir'
import { logFile, type Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, smallPipeline, type SmallPipeline, states, task } from './small-pipeline.test.ts'

const count = { text: 'STRING' } as const
const pipeline: SmallPipeline = {
  steps: {
    make: {
      in: count,
      out: { folder: 'ARTIFACT', length: 'NUMBER_INTEGER' },
      run: "console.log('made'); fs.mkdirSync(path('folder')); fs.writeFileSync(path('folder') + '/text', p.text); out('length', p.text.length)",
    },
    read: { in: { folder: 'ARTIFACT' }, out: count, run: "out('text', fs.readFileSync(a.folder[0] + '/text', 'utf8'))" },
  },
  in: count,
  tasks: { make: task('make', { text: '$text' }), read: task('read', { folder: '@make.folder' }) },
}

describe('the cache', () => {
  let cache: string
  let runs: string
  beforeEach(() => {
    cache = join(newFolder(), 'cache')
    runs = newFolder()
  })
  const go = async (document: IrDocument | SmallPipeline, text = 'hello', more: object = {}): Promise<Run> =>
    (await run(document, { runs, cache, parameters: { text }, ...more })).run
  const both = (state: string): object => ({ make: state, read: state })

  it('gives a second run its unchanged steps, logs and files among them, also when the first is deleted', async () => {
    const first = await go(pipeline)
    expect(states(first)).to.deep.equal(both('succeeded'))
    rmSync(join(runs, first.id), { recursive: true })
    const second = await go(pipeline)
    expect(states(second)).to.deep.equal(both('cached'))
    expect(second.tasks.map(({ outputs }) => outputs?.parameters)).to.deep.equal(first.tasks.map(({ outputs }) => outputs?.parameters))
    const [made] = second.tasks[0]?.outputs?.artifacts['folder'] ?? []
    expect(made?.path).to.equal('tasks/make/cached/folder')
    expect(readFileSync(join(runs, second.id, made?.path ?? '', 'text'), 'utf8')).to.equal('hello')
    expect(readFileSync(logFile(join(runs, second.id), 'make'), 'utf8')).to.equal('made\n')
    rmSync(join(runs, second.id), { recursive: true })
    expect(states(await go(pipeline))).to.deep.equal(both('cached'))
  })

  it('takes metrics that live in metadata alone', async () => {
    const told = `{ artifacts: { metrics: { artifacts: [{ name: 'metrics', uri: path('metrics'), metadata: { accuracy: 0.9 } }] } } }`
    const measuring: SmallPipeline = {
      steps: { measure: { out: { metrics: 'ARTIFACT' }, run: `fs.writeFileSync(input.outputs.outputFile, JSON.stringify(${told}))` } },
      tasks: { measure: task('measure') },
    }
    const first = await go(measuring, undefined, { parameters: {} })
    rmSync(join(runs, first.id), { recursive: true })
    const second = await go(measuring, undefined, { parameters: {} })
    expect([states(first), states(second)]).to.deep.equal([{ measure: 'succeeded' }, { measure: 'cached' }])
    const [metrics] = second.tasks[0]?.outputs?.artifacts['metrics'] ?? []
    expect(metrics).to.deep.include({ metadata: { accuracy: 0.9 }, uri: join(runs, second.id, 'tasks/measure/cached/metrics') })
  })

  it('knows that a relative path is another place in another folder, and that other texts are not', async () => {
    const [here, there] = [newFolder(), newFolder()]
    for (const folder of [here, there]) writeFileSync(join(folder, 'photos'), folder)
    await go(pipeline, 'photos', { startedIn: here })
    expect(states(await go(pipeline, 'photos', { startedIn: here }))).to.deep.equal(both('cached'))
    expect(states(await go(pipeline, 'photos', { startedIn: there }))['make']).to.equal('succeeded')
    await go(pipeline, 'hello', { startedIn: here })
    expect(states(await go(pipeline, 'hello', { startedIn: there }))).to.deep.equal(both('cached'))
  })

  it('is not asked when an input, the command, the environment or the code behind it changed', async () => {
    await go(pipeline)
    const changed = (container: Partial<ContainerSpec>): SmallPipeline => ({
      ...pipeline,
      steps: { ...pipeline.steps, make: { ...pipeline.steps['make'], container } },
    })
    expect(states(await go(pipeline, 'other'))).to.deep.equal(both('succeeded'))
    expect(states(await go(changed({ image: 'node:24' })))).to.deep.equal({ make: 'succeeded', read: 'cached' })
    expect(states(await go(changed({ env: [{ name: 'MODE', value: 'fast' }] })))).to.deep.equal({ make: 'succeeded', read: 'cached' })
  })

  it('is not asked when the code behind an installed component changed', async () => {
    const imageForm: SmallPipeline = {
      steps: { work: { container: { command: ['kfp-ts-component', 'pkg'], args: [] } } },
      in: count,
      tasks: { work: task('work') },
    }
    const state = async (fingerprint: string): Promise<string | undefined> =>
      (await go(imageForm, 'x', { program: async () => ({ argv: ['/bin/sh', '-c', 'exit 0'], fingerprint }) })).tasks[0]?.state
    expect([await state('1'), await state('1'), await state('2')]).to.deep.equal(['succeeded', 'cached', 'succeeded'])
  })

  it('goes by what artifacts hold, not by how they came about', async () => {
    await go(pipeline)
    const otherwise = {
      ...pipeline,
      steps: { ...pipeline.steps, make: { ...pipeline.steps['make'], run: `${pipeline.steps['make']?.run ?? ''}; 1` } },
    }
    expect(states(await go(otherwise))).to.deep.equal({ make: 'succeeded', read: 'cached' })
  })

  it('is left alone by tasks that do not want it, and goes by their own key if they give one', async () => {
    const off: SmallPipeline = { ...pipeline, tasks: { make: task('make', { text: '$text' }, { cachingOptions: {} }) } }
    expect([states(await go(off)), states(await go(off))]).to.deep.equal([{ make: 'succeeded' }, { make: 'succeeded' }])
    const keyed: SmallPipeline = {
      ...pipeline,
      tasks: { make: task('make', { text: '$text' }, { cachingOptions: { enableCache: true, cacheKey: 'mine' } }) },
    }
    expect([states(await go(keyed, 'a')), states(await go(keyed, 'b'))]).to.deep.equal([{ make: 'succeeded' }, { make: 'cached' }])
  })

  it('does not give out files that someone changed', async () => {
    const first = await go(pipeline)
    appendFileSync(join(runs, first.id, 'tasks/make/attempt-1/artifacts/folder/text'), ' and more')
    const second = await go(pipeline)
    expect(second.tasks[0]?.state).to.equal('succeeded')
    expect(states(await go(pipeline))).to.deep.equal(both('cached'))
  })

  it('keeps nothing of a task that failed', async () => {
    const failing: SmallPipeline = {
      ...pipeline,
      steps: { ...pipeline.steps, make: { in: count, out: { folder: 'ARTIFACT' }, run: 'process.exit(1)' } },
    }
    const [first, second] = [await go(failing), await go(failing)]
    expect([states(first), states(second)]).to.deep.equal([
      { make: 'failed', read: 'skipped' },
      { make: 'failed', read: 'skipped' },
    ])
    expect(readdirSync(join(cache, '..'))).to.deep.equal([])
  })

  it('that cannot be written costs a warning', async () => {
    writeFileSync(cache, 'a file')
    const warnings: string[] = []
    const finished = await go(smallPipeline({ ...pipeline, tasks: { make: task('make', { text: '$text' }) } }), 'x', {
      onWarning: ({ message }: { message: string }) => warnings.push(message),
    })
    expect(finished.state).to.equal('succeeded')
    expect(warnings.join()).to.match(/^The cache folder ".*\/cache" cannot be written: ENOTDIR/)
  })
})
