import type { TaskSpec, Value } from '@kfp-ts/ir'
import { expect } from 'chai'
import { handOut, run, type SmallPipeline, task } from './small-pipeline.test.ts'

const number = { n: 'NUMBER_INTEGER' } as const
const double = { in: number, out: number, run: "out('n', p.n * 2)" } as const
const sum = { in: { all: 'LIST' }, out: number, run: "out('n', p.all.flat(9).reduce((a, b) => a + b, 0))" } as const

async function outputsOf(pipeline: SmallPipeline, parameters: { readonly [name: string]: Value } = {}): Promise<unknown> {
  const { run: finished } = await run(pipeline, { parameters })
  return finished.failure ?? finished.outputs?.parameters
}

describe('loops', () => {
  const body = {
    in: { item: 'NUMBER_INTEGER' },
    out: number,
    tasks: { double: task('double', { n: '$item' }) },
    outputs: handOut('n', 'double', 'n'),
  } as const
  const over = (items: NonNullable<TaskSpec['parameterIterator']>['items']): Partial<TaskSpec> => ({
    parameterIterator: { itemInput: 'item', items },
  })

  it('run once an item of a written list, and gather what the turns hand out', async () => {
    const pipeline = (raw: string): SmallPipeline => ({
      steps: { double, sum },
      groups: { body: { ...body, out: { n: 'LIST' } } },
      out: number,
      tasks: { loop: task('body', {}, over({ raw })), sum: task('sum', { all: 'loop.n' }) },
      outputs: handOut('n', 'sum', 'n'),
    })
    const { run: finished } = await run(pipeline('[1, 2, 3]'))
    expect(finished.outputs?.parameters).to.deep.equal({ n: 12 })
    const loop = finished.tasks.find(({ path }) => path === 'loop')
    expect(loop?.outputs?.parameters).to.deep.equal({ n: [2, 4, 6] })
    expect(finished.tasks.map(({ path, kind, displayName }) => [path, kind, displayName])).to.deep.equal([
      ['loop', 'loop', 'body'],
      ['sum', 'container', 'sum'],
      ['loop/0', 'turn', '1'],
      ['loop/0/double', 'container', 'double'],
      ['loop/1', 'turn', '2'],
      ['loop/1/double', 'container', 'double'],
      ['loop/2', 'turn', '3'],
      ['loop/2/double', 'container', 'double'],
    ])
    expect(await outputsOf(pipeline('[]'))).to.deep.equal({ n: 0 })
  })

  it('run over a list that a task made, with fields of structs, and values from outside', async () => {
    expect(
      await outputsOf(
        {
          steps: {
            list: { out: { all: 'LIST' }, run: "out('all', [{ a: 1 }, { a: 5 }])" },
            add: { in: { a: 'NUMBER_INTEGER', b: 'NUMBER_INTEGER' }, out: number, run: "out('n', p.a + p.b)" },
            sum,
          },
          groups: {
            body: {
              in: { items: 'LIST', item: 'STRUCT', b: 'NUMBER_INTEGER' },
              out: { n: 'LIST' },
              tasks: {
                add: {
                  ...task('add', { b: '$b' }),
                  inputs: {
                    parameters: {
                      a: { componentInputParameter: 'item', parameterExpressionSelector: 'parseJson(string_value)["a"]' },
                      b: { componentInputParameter: 'b' },
                    },
                  },
                },
              },
              outputs: handOut('n', 'add', 'n'),
            },
          },
          in: { b: 'NUMBER_INTEGER' },
          out: number,
          tasks: {
            list: task('list'),
            loop: task('body', { items: 'list.all', b: '$b' }, over({ inputParameter: 'items' })),
            sum: task('sum', { all: 'loop.n' }),
          },
          outputs: handOut('n', 'sum', 'n'),
        },
        { b: 10 },
      ),
    ).to.deep.equal({ n: 26 })
  })

  it('stand in loops, and gather lists of lists', async () => {
    expect(
      await outputsOf({
        steps: { double },
        groups: {
          outer: {
            in: { items: 'LIST' },
            out: { n: 'LIST' },
            tasks: { loop: task('body', { items: '$items' }, { parameterIterator: { itemInput: 'item', items: { inputParameter: 'items' } } }) },
            outputs: handOut('n', 'loop', 'n'),
          },
          body: { ...body, in: { items: 'LIST', item: 'NUMBER_INTEGER' }, out: { n: 'LIST' } },
        },
        out: { n: 'LIST' },
        tasks: { loop: task('outer', {}, { parameterIterator: { itemInput: 'items', items: { raw: '[[1, 2], [], [3]]' } } }) },
        outputs: handOut('n', 'loop', 'n'),
      }),
    ).to.deep.equal({ n: [[2, 4], [], [6]] })
  })

  it('run over artifacts, and gather artifacts as one list', async () => {
    expect(
      await outputsOf({
        steps: {
          make: { in: { n: 'NUMBER_INTEGER' }, out: { file: 'ARTIFACT' }, run: "fs.writeFileSync(path('file'), String(p.n))" },
          more: { in: { file: 'ARTIFACT' }, out: { file: 'ARTIFACT' }, run: "fs.writeFileSync(path('file'), fs.readFileSync(a.file[0]) + '!')" },
          join: {
            in: { files: 'ARTIFACTS' },
            out: { text: 'STRING' },
            run: "out('text', a.files.map((file) => fs.readFileSync(file, 'utf8')).join(' '))",
          },
        },
        groups: {
          making: {
            in: { item: 'NUMBER_INTEGER' },
            out: { files: 'ARTIFACTS' },
            tasks: { make: task('make', { n: '$item' }) },
            outputs: artifactsOut('files', 'make', 'file'),
          },
          adding: {
            in: { files: 'ARTIFACTS', item: 'ARTIFACT' },
            out: { files: 'ARTIFACTS' },
            tasks: { more: task('more', { file: '@item' }) },
            outputs: artifactsOut('files', 'more', 'file'),
          },
        },
        out: { text: 'STRING' },
        tasks: {
          first: task('making', {}, over({ raw: '[1, 2, 3]' })),
          second: task('adding', { files: '@first.files' }, { artifactIterator: { itemInput: 'item', items: { inputArtifact: 'files' } } }),
          join: task('join', { files: '@second.files' }),
        },
        outputs: handOut('text', 'join', 'text'),
      }),
    ).to.deep.equal({ text: '1! 2! 3!' })
  })

  it('keep to their limit of turns at once', async () => {
    const { run: finished } = await run({
      steps: { nap: { container: { command: ['sleep', '0.1'], args: [] } } },
      groups: { body: { in: { item: 'NUMBER_INTEGER' }, tasks: { nap: task('nap') } } },
      tasks: { loop: task('body', {}, { ...over({ raw: '[1, 2, 3]' }), iteratorPolicy: { parallelismLimit: 1 } }) },
    })
    const starts = finished.tasks.filter(({ kind }) => kind === 'container').map(({ startedAt = 0 }) => startedAt)
    expect(Math.min((starts[1] ?? 0) - (starts[0] ?? 0), (starts[2] ?? 0) - (starts[1] ?? 0))).to.be.at.least(90)
  })

  it('say so when they get no list', async () => {
    const pipeline: SmallPipeline = {
      steps: { double },
      groups: { body: { ...body, in: { items: 'STRUCT', item: 'NUMBER_INTEGER' }, out: { n: 'LIST' } } },
      tasks: { loop: task('body', { items: { a: 1 } }, over({ inputParameter: 'items' })) },
    }
    expect(await outputsOf(pipeline)).to.deep.equal({
      code: 'KF5042',
      message: 'Loop "loop" gets {"a":1} to loop over, not a list.',
      hint: 'a loop runs over a JSON list.',
    })
  })
})

function artifactsOut(name: string, producerSubtask: string, outputArtifactKey: string): NonNullable<SmallPipeline['outputs']> {
  return { artifacts: { [name]: { artifactSelectors: [{ producerSubtask, outputArtifactKey }] } } }
}
