import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { component, containerComponent, t } from '@kfp-ts/component'
import { equals, graphOf, judge, lower, parallelFor, pipeline, when } from '@kfp-ts/dsl'
import { type IrDocument, readPipeline, type TaskSpec, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import fc from 'fast-check'
import { loadAll } from 'js-yaml'
import { output } from './command.ts'
import { goProgram } from './go.ts'
import { kfpSdk } from './python.ts'

const known = [
  ['', ' ', '  two  ', 'yes', 'No', 'null', '~', '1', '1e3', '0x1F', '0o7', '1_000', '12:30:45', '2001-01-01', '.inf', '-', '?', '<<', '='],
  ["it's", '"quoted"', 'a\\b', '\\', "\\'", 'a: b', '# no comment', '- item', '{a: 1}', '[1]', '!!str x', '&a', '*a', '%d', '@x', '`x`'],
  ['| x', '> x', 'line\nbreak', 'line\r\nbreak', 'trailing\n', '\n', '\n\nleading', '\ttab', 'tab\t', '---', '\n---\n', '...', 'a\n---\nb', ' \n x'],
  ['\u0085', '\u2028', '\ufeff', '\u0000', '\u0007', '\u001b[31m', '\u007f', 'é', 'e\u0301', '漢字', '🦜', '\u{10ffff}', '\ufffe'],
  ['$(rm -rf /)', '${x}', '{{workflow.name}}', '{{$}}x', "{{$.inputs.parameters['x']}}"],
].flat()
const strings: readonly string[] = [...known, ...fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), { numRuns: 150, seed: 7 })]
// Holes of Kubeflow are filled where they stand: as constants they are what their names say.
const constants = strings.filter((string) => !string.includes('{{$'))

const told = component({
  name: 'told',
  inputs: { text: t.string(), settings: t.struct({ inner: t.list(t.string()) }) },
  run: async () => undefined,
})
const shout = containerComponent({ name: 'shout', image: 'busybox', command: ['echo'], args: () => constants.filter((string) => string !== '') })

/** Every string in every place of a pipeline that takes one. */
function written(): IrDocument {
  const places = pipeline(
    { name: 'places', description: strings.join('\n'), inputs: { text: t.string({ default: strings.join('|'), description: strings.join(' ') }) } },
    ({ text }) => {
      for (const string of constants) {
        when(equals(text, string), () => {
          told({ text: string, settings: { inner: [string] } }, { env: { VALUE: string }, ...(string !== '' && { displayName: string }) })
        })
      }
      shout()
      parallelFor(constants, (item) => {
        told({ text: item, settings: { inner: [] } })
      })
    },
  )
  const graph = graphOf(places)
  expect(judge(graph)).to.deep.equal([])
  const { document, diagnostics } = lower(graph, () => ({ image: 'node', command: [], args: [] }))
  expect(diagnostics).to.deep.equal([])
  return document
}

/** What came through, by the place it stood in. */
function found({ spec }: IrDocument): object {
  const tasks = inOrder(spec.components).flatMap((one) => inOrder(one.dag?.tasks))
  const inputsOf = (task: TaskSpec, name: string): unknown => {
    const input = task.inputs?.parameters?.[name]
    return input !== undefined && 'runtimeValue' in input ? input.runtimeValue : undefined
  }
  const executors = inOrder(spec.deploymentSpec?.executors)
  return {
    description: spec.pipelineInfo.description,
    default: spec.root.inputDefinitions?.parameters?.['text'],
    inputs: tasks.map((task) => inputsOf(task, 'text')),
    nested: tasks.map((task) => inputsOf(task, 'settings')),
    names: tasks.map(({ taskInfo }) => taskInfo?.name),
    env: executors.map(({ container }) => container?.env),
    words: executors.map(({ container }) => [container?.command, container?.args]),
    items: inOrder(spec.root.dag?.tasks).map(({ parameterIterator }) => parameterIterator?.items),
  }
}

/** Writing sorts keys, and some readers do. */
function inOrder<V>(record: { readonly [key: string]: V } = {}): readonly V[] {
  return Object.keys(record)
    .sort()
    .map((key) => record[key]!)
}

describe('any string survives', () => {
  let folder: string
  let file: string
  const document = written()
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-strings-'))
    file = join(folder, 'pipeline.yaml')
    await writeFile(file, writePipeline(document))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('in js-yaml and in our own reader', () => {
    const text = writePipeline(document)
    const [spec] = loadAll(text)
    expect(found({ spec, platforms: {} } as IrDocument)).to.deep.equal(found(document))
    expect(found(readPipeline(text).document!)).to.deep.equal(found(document))
    const items = Object.values(document.spec.root.dag?.tasks ?? {}).map(({ parameterIterator }) => parameterIterator?.items)
    expect(items.filter((one) => one !== undefined).map((one) => JSON.parse('raw' in one ? one.raw : ''))).to.deep.equal([constants])
  })

  it('in the Python SDK', async () => {
    const script = join(import.meta.dirname, '../python/read_strings.py')
    const spec = JSON.parse(await output(join(await kfpSdk(), 'python'), [script, file]))
    expect(found({ spec, platforms: {} })).to.deep.equal(found(document))
  })

  it('in Go, and in conditions as cel-go reads them', async () => {
    const tasks = Object.entries(document.spec.root.dag?.tasks ?? {}).filter(([, { triggerPolicy }]) => triggerPolicy?.condition !== undefined)
    expect(tasks).to.have.length(constants.length)
    const values = tasks.map(([name], index) => [name, [{ 'pipelinechannel--text': constants[index] }]])
    await writeFile(join(folder, 'values.json'), JSON.stringify(Object.fromEntries(values)))
    const { document: spec, conditions } = JSON.parse(await output(await goProgram('readers'), [file, join(folder, 'values.json')]))
    expect(found({ spec, platforms: {} })).to.deep.equal(found(document))
    expect(conditions).to.deep.equal(Object.fromEntries(tasks.map(([name]) => [name, [true]])))
  })
})
