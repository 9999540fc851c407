import type { IrDocument } from '@kfp-ts/ir'
import { expect } from 'chai'
import { toArgo } from '../to-argo.ts'
import { writeArgo } from '../write-argo.ts'
import { model, type Part, pipelineOf, text, type Tasks } from './pipeline-of.test.ts'

/** The same document in which what is equal is one object, as readers and compilers make it. */
function oneOfEach<Value>(value: Value, known = new Map<string, unknown>()): Value {
  if (typeof value !== 'object' || value === null) return value
  const key = JSON.stringify(value)
  const entries = Object.entries(value).map(([field, inner]) => [field, oneOfEach(inner as unknown, known)] as const)
  const made: unknown = known.get(key) ?? (Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries))
  known.set(key, made)
  return made as Value
}

/** Two components that are written alike, and a task of each. */
function alike(part: Part, a: Tasks[string] = {}, b: Tasks[string] = {}): IrDocument {
  return pipelineOf({ root: { tasks: { a, b } }, components: { a: part, b: part } })
}

function converted(document: IrDocument): { readonly written: string; readonly templates: number } {
  const { document: workflow, diagnostics } = toArgo(document)
  expect(diagnostics.map(({ message }) => message)).to.deep.equal([])
  if (workflow === undefined) throw new Error('there is no workflow')
  return { written: writeArgo(workflow), templates: (workflow.spec['templates'] as readonly unknown[]).length }
}

const given = (value: string): Tasks[string] => ({ inputs: { parameters: { x: { runtimeValue: { constant: value } } } } })
const ports: Part = { inputDefinitions: { parameters: { x: { ...text, isOptional: true } } }, outputDefinitions: { parameters: { o: text } } }
const makes: Part = { outputDefinitions: { artifacts: { m: model } }, container: { args: ['{{$}}'] } }
const from = (producerTask: string): Tasks[string] => ({
  inputs: { artifacts: { m: { taskOutputArtifact: { producerTask, outputArtifactKey: 'm' } } } },
})
/** One reads what another task makes, the other what lies outside. */
const twoOrigins = (): IrDocument => {
  const reads: Part = { inputDefinitions: { artifacts: { m: model } } }
  const outside = { artifactUri: { constant: 's3://bucket/key' }, typeSchema: model.artifactType }
  const components = { made: makes, found: { importer: outside, outputDefinitions: { artifacts: { m: model } } }, a: reads, b: reads }
  return pipelineOf({ root: { tasks: { made: {}, found: {}, a: from('made'), b: from('found') } }, components })
}
/** One of two is a loop's. */
const oneInLoop = (): IrDocument => {
  const loop: Part = { inputDefinitions: { parameters: { i: text } }, tasks: { b: {} } }
  const turns = { parameterIterator: { itemInput: 'i', items: { raw: '["x", "y"]' } } }
  return pipelineOf({ root: { tasks: { a: {}, loop: turns } }, components: { a: makes, loop, b: makes } })
}
const ifPresent = '{"IfPresent": {"InputName": "x", "Then": ["--x"], "Else": ["--none"]}}'

/** What it is about, the document, and how many templates there are with that of the pipeline. */
const documents: readonly (readonly [string, IrDocument, number])[] = [
  ['nothing but values', alike({ ...ports, container: { args: ["{{$.inputs.parameters['x']}}", "{{$.outputs.parameters['o'].output_file}}"] } }), 2],
  ['an executor input', alike({ ...ports, container: { args: ['--executor_input', '{{$}}'] } }, given('1'), given('2')), 2],
  ['what only one is given', alike({ ...ports, container: { args: [ifPresent] } }, given('1')), 3],
  ['an input that only one has', alike({ container: { args: ['{{$}}'] } }, {}, given('2')), 3],
  ['an input that only the other has', alike({ container: { args: ['{{$}}'] } }, given('1')), 3],
  ['the name of its task', alike({ ...ports, container: { args: ['{{$.pipeline_task_name}}'] } }), 3],
  ['an artifact that it makes', alike(makes), 2],
  ['an artifact that it makes in each turn', oneInLoop(), 5],
  ['an artifact that it takes', twoOrigins(), 4],
  ['how often it is tried', alike(ports, { retryPolicy: { maxRetryCount: 2 } }), 3],
  ['what another component of the same container takes', pipelineOf({ root: { tasks: { a: {}, b: {} } }, components: { a: ports, b: {} } }), 3],
]

describe('what is made once for equal components', () => {
  for (const [what, document, templates] of documents) {
    it(`is what would be made for each: ${what}`, () => {
      const shared = converted(oneOfEach(document))
      expect(shared).to.deep.equal(converted(JSON.parse(JSON.stringify(document)) as IrDocument))
      expect(shared.templates).to.equal(templates)
    })
  }
})
