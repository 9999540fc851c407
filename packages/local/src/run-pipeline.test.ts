import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Value } from '@kfp-ts/ir'
import { attemptFolder, foldEvents, logFile, newestRun, readRun } from '@kfp-ts/runs'
import { expect } from 'chai'
import { handOut, newFolder, run, type SmallPipeline, states, task } from './small-pipeline.test.ts'

const every = { s: 'STRING', i: 'NUMBER_INTEGER', d: 'NUMBER_DOUBLE', b: 'BOOLEAN', l: 'LIST', o: 'STRUCT' } as const
const values: { readonly [name: string]: Value } = {
  s: 'it\'s\n"x" ${y} {{z}}',
  i: -7,
  d: 0.1,
  b: false,
  l: [1, [true], { a: null }],
  o: { 'a b': [1.5] },
}

describe('runPipeline', () => {
  it('carries a value of every type from parameter to task to task to output', async () => {
    const copy = { in: every, out: every, run: 'for (const name in p) out(name, p[name])' }
    const names = Object.keys(every)
    const { run: finished } = await run(
      {
        steps: { first: copy, second: copy },
        in: every,
        out: every,
        tasks: {
          second: task('second', Object.fromEntries(names.map((name) => [name, `first.${name}`]))),
          first: task('first', Object.fromEntries(names.map((name) => [name, `$${name}`]))),
        },
        outputs: {
          parameters: Object.fromEntries(
            names.map((name) => [name, { valueFromParameter: { producerSubtask: 'second', outputParameterKey: name } }]),
          ),
        },
      },
      { parameters: values },
    )
    expect(finished.failure).to.equal(undefined)
    expect(finished.outputs?.parameters).to.deep.equal(values)
  })

  it('carries files and folders, with metadata that the task tells', async () => {
    const { run: finished, runs } = await run({
      steps: {
        make: {
          out: { file: 'ARTIFACT', folder: 'ARTIFACT' },
          run: `fs.writeFileSync(path('file'), 'one'); fs.mkdirSync(path('folder')); fs.writeFileSync(path('folder') + '/two', 'two')
            fs.writeFileSync(input.outputs.outputFile, JSON.stringify({ artifacts: { file: { artifacts: [{ metadata: { rows: 1 } }] } } }))`,
        },
        read: {
          in: { file: 'ARTIFACT', folder: 'ARTIFACT' },
          out: { text: 'STRING' },
          run: `out('text', fs.readFileSync(a.file[0]) + '+' + fs.readFileSync(a.folder[0] + '/two') + input.inputs.artifacts.file.artifacts[0].metadata.rows)`,
        },
      },
      tasks: { make: task('make'), read: task('read', { file: '@make.file', folder: '@make.folder' }) },
      out: { text: 'STRING' },
      outputs: handOut('text', 'read', 'text'),
    })
    expect(finished.outputs?.parameters).to.deep.equal({ text: 'one+two1' })
    const folder = join(runs, finished.id)
    const [file] = finished.tasks[0]?.outputs?.artifacts['file'] ?? []
    expect(file).to.deep.equal({
      name: 'file',
      schemaTitle: 'system.Artifact',
      uri: join(attemptFolder(folder, 'make', 1), 'artifacts', 'file'),
      path: 'tasks/make/attempt-1/artifacts/file',
      metadata: { rows: 1 },
    })
  })

  it('leaves a folder that tells the same run, with logs', async () => {
    const {
      run: finished,
      events,
      runs,
    } = await run({ steps: { talk: { run: "console.log('out'); console.error('err')" } }, tasks: { talk: task('talk') } })
    const folder = join(runs, finished.id)
    expect(await readRun(folder))
      .to.deep.equal(finished)
      .and.to.deep.equal(foldEvents(events))
    expect(readFileSync(logFile(folder, 'talk'), 'utf8')).to.equal('out\nerr\n')
    expect(await newestRun(runs)).to.include({ id: finished.id, state: 'succeeded' })
    expect(existsSync(join(folder, 'process.pid'))).to.equal(false)
    expect(JSON.parse(readFileSync(join(folder, 'pipeline.json'), 'utf8'))).to.have.nested.property('spec.pipelineInfo.name', 'small')
  })

  it('runs ten tasks at once that wait a second each', async () => {
    const tasks = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`nap-${index}`, task('nap')]))
    const begin = Date.now()
    const { run: finished } = await run({ steps: { nap: { container: { command: ['sleep', '1'], args: [] } } }, tasks })
    expect(finished.state).to.equal('succeeded')
    expect(Date.now() - begin).to.be.lessThan(2000)
  })

  it('runs no more tasks at once than it is told', async () => {
    const tasks = Object.fromEntries([0, 1, 2].map((index) => [`nap-${index}`, task('nap')]))
    const { run: finished } = await run({ steps: { nap: { container: { command: ['sleep', '0.1'], args: [] } } }, tasks }, { parallelism: 1 })
    const [first = 0, second = 0, third = 0] = finished.tasks.map(({ startedAt = 0 }) => startedAt).sort((one, other) => one - other)
    expect(Math.min(second - first, third - second)).to.be.at.least(90)
  })

  it('tells how far a task is', async () => {
    const { run: finished } = await run({
      steps: { slow: { run: `fs.writeSync(3, '{"fraction":0.5,"message":"epoch 2 of 4"}\\nnonsense\\n'); setTimeout(() => {}, 100)` } },
      tasks: { slow: task('slow') },
    })
    expect(finished.tasks[0]).to.include({ progress: 0.5, progressMessage: 'epoch 2 of 4' })
  })

  it('sets what a task may count on: its folder, the state folder, where the run was started, its own variables', async () => {
    const state = newFolder()
    const { run: finished, runs } = await run(
      {
        steps: {
          look: {
            in: { name: 'STRING' },
            out: { seen: 'LIST' },
            run: "out('seen', [process.cwd(), process.env.KFP_TS_STATE, process.env.KFP_TS_STARTED_IN, process.env.GREETING])",
            container: { env: [{ name: 'GREETING', value: "hello {{$.inputs.parameters['name']}}" }] },
          },
        },
        tasks: { look: task('look', { name: 'you' }) },
      },
      { state, startedIn: '/photographs/..' },
    )
    const folder = attemptFolder(join(runs, finished.id), 'look', 1)
    expect(finished.tasks[0]?.outputs?.parameters['seen']).to.deep.equal([folder, state, '/', 'hello you'])
  })

  it('fills texts with holes, defaults, and leaves out optional inputs', async () => {
    const { run: finished } = await run(
      {
        steps: {
          show: {
            in: { text: 'STRING', count: { optional: 'NUMBER_INTEGER', value: 3 }, absent: { optional: 'STRING' }, model: { optional: 'ARTIFACT' } },
            out: { all: 'STRUCT' },
            run: "out('all', { ...p, artifacts: Object.keys(a) })",
          },
        },
        in: { name: 'STRING', nothing: { optional: 'STRING' } },
        tasks: {
          show: task('show', {
            text: "{{$.pipeline_task_name}}: {{$.inputs.parameters['pipelinechannel--name']}}!",
            'pipelinechannel--name': '$name',
            absent: '$nothing',
          }),
        },
      },
      { parameters: { name: 'a "b"' } },
    )
    expect(finished.tasks[0]?.outputs?.parameters['all']).to.deep.equal({
      text: 'show: a "b"!',
      count: 3,
      'pipelinechannel--name': 'a "b"',
      artifacts: [],
    })
  })

  it('lets a group pass on that an optional input was left out, which groups of the Python SDK seem to require', async () => {
    const note = 'pipelinechannel--note'
    const group = (port: 'STRING' | { readonly optional: 'STRING' }): SmallPipeline => ({
      steps: { show: { in: { note: port }, out: { all: 'STRUCT' }, run: "out('all', p)" } },
      groups: { 'condition-1': { in: { [note]: 'STRING' }, tasks: { show: task('show', { note: `$${note}` }) } } },
      in: { note: { optional: 'STRING' } },
      tasks: { 'condition-1': task('condition-1', { [note]: '$note' }) },
    })
    const { run: finished } = await run(group({ optional: 'STRING' }))
    expect(finished.tasks.find(({ path }) => path === 'condition-1/show')?.outputs?.parameters).to.deep.equal({ all: {} })
    const { run: failed } = await run(group('STRING'))
    expect(failed.failure?.message).to.equal('Task "condition-1/show" gets no value for its input "note": "note" has none.')
  })

  it('takes artifacts of the pipeline as paths', async () => {
    const pipeline = {
      steps: { read: { in: { file: 'ARTIFACT' }, out: { text: 'STRING' }, run: "out('text', fs.readFileSync(a.file[0], 'utf8'))" } },
      in: { file: 'ARTIFACT' },
      tasks: { read: task('read', { file: '@file' }) },
    } as const
    const file = join(newFolder(), 'hello.txt')
    writeFileSync(file, 'hello')
    const { run: finished } = await run(pipeline, { artifacts: { file } })
    expect(finished.tasks[0]?.outputs?.parameters).to.deep.equal({ text: 'hello' })
    const refused = async (artifacts: { readonly [name: string]: string }): Promise<unknown> =>
      run(pipeline, { artifacts }).catch((error: Error) => error.message)
    expect(await refused({})).to.include('KF5014  Pipeline "small" requires the artifact "file".')
    expect(await refused({ file: '/no/where' })).to.include('KF5015  There is nothing at "/no/where", which is given as artifact "file".')
  })

  it('runs groups in groups, and hands out of them', async () => {
    const inner = { in: { n: 'NUMBER_INTEGER' }, out: { n: 'NUMBER_INTEGER' } } as const
    const { run: finished } = await run({
      steps: { add: { ...inner, run: "out('n', p.n + 1)" } },
      groups: {
        twice: { ...inner, tasks: { a: task('add', { n: '$n' }), b: task('add', { n: 'a.n' }) }, outputs: handOut('n', 'b', 'n') },
        often: { ...inner, tasks: { x: task('twice', { n: '$n' }), y: task('twice', { n: 'x.n' }) }, outputs: handOut('n', 'y', 'n') },
      },
      out: { n: 'NUMBER_INTEGER' },
      tasks: { often: task('often', { n: 10 }) },
      outputs: handOut('n', 'often', 'n'),
    })
    expect(finished.outputs?.parameters).to.deep.equal({ n: 14 })
    expect(states(finished)).to.deep.equal({
      often: 'succeeded',
      'often/x': 'succeeded',
      'often/x/a': 'succeeded',
      'often/x/b': 'succeeded',
      'often/y': 'succeeded',
      'often/y/a': 'succeeded',
      'often/y/b': 'succeeded',
    })
  })
})
