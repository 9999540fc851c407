import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { IrDocument } from '../document/document.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { diffPipelines, isSame } from './diff-pipelines.ts'
import { constant, gives, made, type MadeTask, outputOf } from './made-pipeline.test.ts'

type Tasks = { readonly [name: string]: MadeTask }
const tasksOf = (one: Tasks, other: Tasks) => diffPipelines(made(one), made(other)).tasks
const loop = (inside: Tasks, raw = '["x"]'): MadeTask => ({
  inside,
  component: `comp-for-loop-${Object.keys(inside).join('')}`,
  task: { parameterIterator: { itemInput: 'pipelinechannel--item', items: { raw } } },
})
const item = { componentInputParameter: 'pipelinechannel--item' }

describe('diffPipelines', () => {
  it('says what changed in a task, both values as they were written', () => {
    const task = { path: 'train', status: 'changed', kind: 'container' }
    expect(tasksOf({ train: {} }, { train: { container: { image: 'i:2' } } })).to.deep.equal([
      { ...task, changes: [{ subject: 'image', before: 'i:1', after: 'i:2', cache: 'key' }] },
    ])
    expect(
      tasksOf({ train: { inputs: { epochs: constant(4) } } }, { train: { inputs: { epochs: { componentInputParameter: 'epochs' } } } }),
    ).to.deep.equal([{ ...task, changes: [{ subject: 'input epochs', before: '4', after: 'input epochs', cache: 'key' }] }])
    expect(tasksOf({ train: { container: { env: [{ name: 'A', value: '1' }] } } }, { train: {} })).to.deep.equal([
      { ...task, changes: [{ subject: 'env A', before: '"1"', cache: 'result' }] },
    ])
    expect(tasksOf({ train: {} }, { train: { task: { retryPolicy: { maxRetryCount: 2 } } } })).to.deep.equal([
      { ...task, changes: [{ subject: 'retry', after: '2 times, after 0s, then times 2, for 3600s' }] },
    ])
    const resources = { container: { resources: { cpuLimit: 4, resourceCpuLimit: '4000m', accelerator: { resourceType: 'gpu', type: 'gpu' } } } }
    expect(tasksOf({ train: {} }, { train: resources })).to.deep.equal([
      {
        ...task,
        changes: [
          { subject: 'CPU limit', after: '4000m' },
          { subject: 'accelerator', after: 'gpu' },
        ],
      },
    ])
  })

  it('tells tasks that are new, gone, called otherwise or elsewhere', () => {
    expect(tasksOf({ a: {}, b: {} }, { a: {}, c: { container: { image: 'j:1' } } })).to.deep.equal([
      { path: 'c', status: 'added', kind: 'container', about: 'image j:1', changes: [] },
      { path: 'b', status: 'removed', kind: 'container', about: 'image i:1', changes: [] },
    ])
    expect(tasksOf({ fit: { container: { command: ['fit'] } } }, { train: { container: { command: ['fit'] } } })).to.deep.equal([
      { path: 'train', previousPath: 'fit', status: 'renamed', kind: 'container', changes: [] },
    ])
    expect(tasksOf({ deploy: {} }, { 'for-loop-1': loop({ deploy: {} }) })).to.deep.equal([
      { path: 'for-loop-1', status: 'added', kind: 'loop', about: 'items ["x"]', changes: [] },
      { path: 'for-loop-1/deploy', previousPath: 'deploy', status: 'moved', kind: 'container', changes: [] },
    ])
  })

  it('follows references to a renamed task', () => {
    const pipeline = (name: string): Tasks => ({
      [name]: { container: { command: ['x'] }, outputs: gives },
      use: { inputs: { text: outputOf(name) } },
    })
    expect(tasksOf(pipeline('one'), pipeline('two')).map(({ path, status }) => [path, status])).to.deep.equal([['two', 'renamed']])
  })

  it('takes order, names of components, and numbers of a compiler for nothing', () => {
    const print = (text: string, component?: string): MadeTask => ({
      inputs: { text: constant(text) },
      container: { command: ['print'] },
      ...(component !== undefined && { component }),
    })
    expect(tasksOf({ a: {}, print: print('x') }, { print: print('x', 'comp-print-2'), a: {} })).to.deep.equal([])
    const shifted = tasksOf({ print: print('x'), 'print-2': print('y') }, { print: print('new'), 'print-2': print('x'), 'print-3': print('y') })
    expect(shifted.map(({ path, status }) => [path, status])).to.deep.equal([['print', 'added']])
    const loops = tasksOf(
      { 'for-loop-1': loop({ a: { inputs: { x: item } } }) },
      { 'for-loop-1': loop({ b: { inputs: { x: item } } }), 'for-loop-2': loop({ a: { inputs: { x: item } } }) },
    )
    expect(loops.map(({ path, status }) => [path, status])).to.deep.equal([
      ['for-loop-1', 'added'],
      ['for-loop-1/b', 'added'],
    ])
  })

  it('says what a loop goes over and on which condition a branch runs, by where the values come from', () => {
    const branch = (condition: string): Tasks => ({
      score: { outputs: gives },
      'condition-1': {
        inside: { say: {} },
        inputs: { 'pipelinechannel--score-Output': outputOf('score') },
        task: { triggerPolicy: { condition } },
      },
    })
    const operand = "int(inputs.parameter_values['pipelinechannel--score-Output'])"
    expect(tasksOf(branch(`${operand} > 1`), branch(`${operand} > 2`))).to.deep.equal([
      {
        path: 'condition-1',
        status: 'changed',
        kind: 'branch',
        changes: [{ subject: 'condition', before: 'score.Output > 1', after: 'score.Output > 2' }],
      },
    ])
    expect(tasksOf({ 'for-loop-1': loop({ a: {} }, '[1, 2]') }, { 'for-loop-1': loop({ a: {} }, '[1, 2, 3]') })[0]?.changes).to.deep.equal([
      { subject: 'items', before: '[1,2]', after: '[1,2,3]' },
    ])
  })

  it('shows Python code line by line, and says of an embedded body how large it is', () => {
    const python = (code: string): Tasks => ({
      train: { container: { command: ['sh', '-c', 'pip install', 'sh', '-ec', 'run', code], args: ['--function_to_execute', 'train'] } },
    })
    expect(tasksOf(python('def train():\n    return 1\n'), python('def train():\n    return 2\n'))[0]?.changes[0]?.lines).to.deep.equal([
      { mark: ' ', text: 'def train():' },
      { mark: '-', text: '    return 1' },
      { mark: '+', text: '    return 2' },
    ])
    const ours = (text: string): Tasks => ({ train: { container: { command: ['node', '-e', 'BOOT', text] } } })
    expect(tasksOf(ours('a'.repeat(1024)), ours('b'.repeat(2048)))[0]?.changes).to.deep.equal([
      { subject: 'code', before: 'embedded, 1.0 KB', after: 'embedded, 2.0 KB', cache: 'key' },
    ])
  })

  it('says what changed of the pipeline as a whole', () => {
    const other = made({ a: {} }, ({ spec, platforms }) => ({
      spec: {
        ...spec,
        pipelineInfo: { name: 'made', description: 'Says.' },
        defaultPipelineRoot: 's3://x',
        root: { ...spec.root, inputDefinitions: { parameters: { epochs: { parameterType: 'NUMBER_INTEGER', defaultValue: 8 } } } },
      },
      platforms: { ...platforms, kubernetes: { pipelineConfig: { resourceTtlOnCompletion: 60 } } },
    }))
    expect(diffPipelines(made({ a: {} }), other).pipeline).to.deep.equal([
      { subject: 'description', after: 'Says.' },
      { subject: 'pipeline root', after: 's3://x' },
      { subject: 'input epochs', before: 'integer, default 4', after: 'integer, default 8' },
      { subject: 'kubernetes resourceTtlOnCompletion', after: '60' },
    ])
  })

  it('ends for a component inside itself', () => {
    const circle = made({ a: { inside: { b: {} } } }, (document) => {
      const components = { ...document.spec.components, 'comp-b': { dag: { tasks: { a: { componentRef: { name: 'comp-a' } } } } } }
      return { ...document, spec: { ...document.spec, components } }
    })
    expect(isSame(diffPipelines(circle, circle))).to.equal(true)
  })
})

// Files that the Python SDK compiled; they lie beside the checkout and are not part of it.
const upstream = process.env['KFP_UPSTREAM'] ?? fileURLToPath(new URL('../../../../../shared/upstream/kfp', import.meta.url))

describe('diffPipelines of files of the Python SDK', () => {
  if (!existsSync(upstream)) {
    it.skip('finds nothing between a file and itself (not beside the checkout)')
    return
  }
  const files = readdirSync(`${upstream}/pipelines`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  it('finds nothing between a file and itself with other names of components, in another order', () => {
    const read = files.flatMap((file) => {
      const { document } = readPipeline(readFileSync(`${upstream}/pipelines/${file}`, 'utf8'), { file })
      return document === undefined ? [] : [{ file, document }]
    })
    expect(read.length).to.be.greaterThan(100)
    const different = read.filter(({ document }) => !isSame(diffPipelines(document, withOtherNames(document))))
    expect(different.map(({ file }) => file)).to.deep.equal([])
  })
  it('finds something between any two files that are not copies', () => {
    const documents = files
      .slice(0, 40)
      .flatMap((file) => readPipeline(readFileSync(`${upstream}/pipelines/${file}`, 'utf8'), { file }).document ?? [])
    for (const [index, document] of documents.entries()) {
      const next = documents[index + 1]
      if (next !== undefined && document.spec.pipelineInfo.name !== next.spec.pipelineInfo.name)
        expect(isSame(diffPipelines(document, next))).to.equal(false)
    }
  })
})

/** The same pipeline as another compiler may have written it. */
function withOtherNames(document: IrDocument): IrDocument {
  const names = Object.keys(document.spec.components ?? {})
  const text = names
    .filter((name) => !/^comp-(condition|for-loop|exit-handler)/.test(name))
    .reduce((all, name) => all.replaceAll(JSON.stringify(name), JSON.stringify(`${name}-of-another-one`)), JSON.stringify(document))
  return reversed(JSON.parse(text)) as IrDocument
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
