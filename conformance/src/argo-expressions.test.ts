import { toArgo } from '@kfp-ts/argo'
import { evaluateCondition, type IrDocument, readPipeline, type Value } from '@kfp-ts/ir'
import { compileShape, shapes } from '@kfp-ts/test-kit'
import { expect } from 'chai'
import fc from 'fast-check'
import { type Asked, asked, conditions } from './argo-conditions.ts'
import { argoFilled, type Filled, type Tagged } from './argo-expressions.ts'

interface Named {
  readonly name: string
}
interface Task extends Named {
  readonly when?: string
  readonly arguments?: { readonly parameters: readonly (Named & { readonly value: string })[] }
}
interface Staging {
  readonly inputs?: { readonly artifacts?: readonly (Named & { readonly path: string; readonly s3?: { readonly key?: string } })[] }
}
interface Template extends Named {
  readonly dag?: { readonly tasks: readonly Task[] }
  readonly container?: { readonly args?: readonly string[] }
  readonly podSpecPatch?: string
}

const seed = 20_260_101
const globals = { 'workflow.name': 'wrong', 'workflow.uid': 'wrong', 'workflow.namespace': 'wrong' }

/** What Argo, a kubelet or JSON might take for more than a text. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '{{',
        '}}',
        '{{workflow.name}}',
        '{{=1+1}}',
        '{{= workflow.name }}',
        '{{inputs.parameters.a}}',
        '{{item}}',
        '{{!',
        '\\u007b',
      ),
      fc.constantFrom(
        '$',
        '$$',
        '$(HOME)',
        '$(KFP_TS_BRACE)',
        "'",
        '"',
        '\\',
        '\\n',
        '\n',
        '\t',
        '\u0000',
        '\u007f',
        '\u2028',
        '\u{1f600}',
        '\u{e0001}',
        '<&>',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const samples = [...new Set(fc.sample(texts, { numRuns: 600, seed }))]

/** A pipeline of one step that is handed what another one left in a file, a constant, and a text of both. */
function handing(constant: Value): IrDocument {
  const container = {
    image: 'a',
    args: ['--executor_input', '{{$}}', "{{$.inputs.parameters['a']}}", "{{{$.inputs.parameters['b']}}} {{workflow.name}}"],
  }
  const text = { parameterType: 'STRING' }
  const document = {
    pipelineInfo: { name: 'handing' },
    schemaVersion: '2.1.0',
    sdkVersion: 'kfp-2.16.1',
    root: {
      inputDefinitions: { parameters: { top: { ...text, defaultValue: constant } } },
      dag: {
        tasks: {
          make: { componentRef: { name: 'comp-make' }, taskInfo: { name: 'make' } },
          use: {
            componentRef: { name: 'comp-use' },
            taskInfo: { name: 'use' },
            dependentTasks: ['make'],
            inputs: {
              parameters: {
                a: { taskOutputParameter: { producerTask: 'make', outputParameterKey: 'o' } },
                b: { runtimeValue: { constant } },
                c: { componentInputParameter: 'top' },
              },
            },
          },
        },
      },
    },
    components: {
      'comp-make': { executorLabel: 'exec-make', outputDefinitions: { parameters: { o: text } } },
      'comp-use': { executorLabel: 'exec-use', inputDefinitions: { parameters: { a: text, b: text, c: text } } },
    },
    deploymentSpec: { executors: { 'exec-make': { container: { image: 'a' } }, 'exec-use': { container } } },
  }
  const { document: read, diagnostics } = readPipeline(JSON.stringify(document))
  if (read === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return read
}

function workflowOf(document: IrDocument): { readonly templates: readonly Template[]; readonly top: string } {
  const { document: workflow, diagnostics } = toArgo(document)
  if (workflow === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const spec = workflow.spec as unknown as { readonly templates: readonly Template[]; readonly arguments?: NonNullable<Task['arguments']> }
  return { templates: spec.templates, top: spec.arguments?.parameters[0]?.value ?? '' }
}

const named = <One extends Named>(all: readonly One[] | undefined, name: string): One | undefined => all?.find((one) => one.name === name)

/** The texts without a fault. */
function sound(filled: readonly Filled[]): readonly string[] {
  expect(filled.filter(({ error }) => error !== undefined)).to.deep.equal([])
  return filled.map(({ text }) => text)
}

/** What a kubelet makes of an argument. */
function expanded(argument: string, variables: { readonly [name: string]: string }): string {
  return argument.replace(/\$\$|\$\(([^)]*)\)/g, (whole, name: string | undefined) => (name === undefined ? '$' : (variables[name] ?? whole)))
}

describe("Argo's own code for expressions", () => {
  it('hands on any text as it is, through all times that Argo goes over it', async () => {
    const workflows = samples.map((sample) => ({ sample, ...workflowOf(handing(sample)) }))
    const entry = ({ templates }: { readonly templates: readonly Template[] }): Task | undefined =>
      named(named(templates, 'handing')?.dag?.tasks, 'use')
    // The workflow's parameter is first gone over by itself.
    const tops = sound(await argoFilled(workflows.map(({ top }) => ({ text: top, passes: [globals, globals] }))))
    const known = workflows.map(({ sample }, index) => ({
      ...globals,
      'tasks.make.outputs.parameters.o': sample,
      'workflow.parameters.top': tops[index] ?? '',
    }))
    const names = ['a', 'b', 'c']
    const given = sound(
      await argoFilled(
        workflows.flatMap((workflow, index) =>
          names.map((name): Tagged => {
            const global = { ...globals, 'workflow.parameters.top': tops[index] ?? '' }
            return { text: named(entry(workflow)?.arguments?.parameters, name)?.value ?? '', passes: [global, known[index] ?? {}, global] }
          }),
        ),
      ),
    )
    const args = sound(
      await argoFilled(
        workflows.flatMap(({ templates }, index): readonly Tagged[] => {
          const inputs = Object.fromEntries(names.map((name, place) => [`inputs.parameters.${name}`, given[index * names.length + place] ?? '']))
          const all = named(templates, 'use')?.container?.args ?? []
          return all.slice(1).map((text) => ({ text, passes: [globals, { ...globals, ...inputs }, { ...globals, 'inputs.parameters.a': 'wrong' }] }))
        }),
      ),
    ).map((argument) => expanded(argument, { KFP_TS_BRACE: '{', HOME: 'wrong' }))
    samples.forEach((sample, index) => {
      const [input = '', plain, braced] = args.slice(index * 3, index * 3 + 3)
      const { inputs } = JSON.parse(input) as { readonly inputs: { readonly parameterValues: object } }
      expect(inputs.parameterValues, JSON.stringify(sample)).to.deep.equal({ a: sample, b: sample, c: sample })
      expect([plain, braced]).to.deep.equal([sample, `{${sample}} {{workflow.name}}`])
    })
  })

  it('leaves any text in a patch of a pod as it is, however often it is filled', async () => {
    const hostname = { taskOutputParameter: { producerTask: 'make', outputParameterKey: 'o' } }
    const platforms = { argo: { deploymentSpec: { executors: { 'exec-use': { podSpecPatch: { hostname } } } } } }
    const { templates } = workflowOf({ ...handing(''), platforms })
    const argument = named(named(named(templates, 'handing')?.dag?.tasks, 'use')?.arguments?.parameters, 'setting-1')?.value ?? ''
    const given = sound(
      await argoFilled(samples.map((sample) => ({ text: argument, passes: [globals, { 'tasks.make.outputs.parameters.o': sample }, globals] }))),
    )
    const text = named(templates, 'use')?.podSpecPatch ?? ''
    const patches = sound(await argoFilled(given.map((value) => ({ text, passes: [globals, { 'inputs.parameters.setting-1': value }, globals] }))))
    expect(patches.map((patch) => JSON.parse(patch) as unknown)).to.deep.equal(samples.map((sample) => ({ hostname: sample })))
  })

  it('finds no place for an artifact that is not there, and says so without an error', async () => {
    const documents = await Promise.all(
      shapes.map(async (shape) => toArgo((await compileShape(shape)).document, { arguments: shape.parameters ?? {} })),
    )
    const templates = documents.flatMap(({ document }) => (document?.spec['templates'] ?? []) as readonly Staging[])
    const staged = templates.flatMap(({ inputs }) => inputs?.artifacts ?? []).filter(({ s3 }) => s3?.key !== undefined)
    expect(staged).not.to.have.length(0)
    const filledWith = async (list: string): Promise<readonly string[]> =>
      sound(
        await argoFilled(
          staged.flatMap(({ name, path, s3 }) =>
            [path, s3?.key ?? ''].map((text) => ({ text, passes: [globals, { [`inputs.parameters.${name}`]: list }] })),
          ),
        ),
      )
    expect(await filledWith('[]')).to.deep.equal(await filledWith('null'))
    expect(await filledWith('[{"uri":"minio://argo/run/task/name/0"}]')).to.include.members(['/minio/argo/run/task/name/0', 'run/task/name/0'])
  })

  it("decides conditions as Kubeflow's language does", async () => {
    const cases = fc
      .sample(fc.tuple(conditions, asked), { numRuns: 4000, seed })
      .flatMap(([condition, values]) => decided(condition, values).map((truth) => ({ condition, values, truth })))
    expect(cases.length).to.be.greaterThan(1000)
    const filled = await argoFilled(
      cases.map(({ condition, values }) => ({
        text: whenOf(condition),
        passes: [
          globals,
          Object.fromEntries(Object.entries(values).map(([name, value]) => [`tasks.make.outputs.parameters.${name}`, fileOf(value as Value)])),
        ],
      })),
    )
    const answers = cases.map((one, index) => ({ ...one, argo: filled[index] }))
    // Kubeflow decides `false && wrong` and `wrong && false`, Argo only the first: it fails the task, and says why.
    const refused = answers.filter(({ argo }) => argo?.error !== undefined)
    expect(refused.length / cases.length).to.be.lessThan(0.01)
    expect(answers.filter(({ truth, argo }) => argo?.error === undefined && argo?.text !== String(truth))).to.deep.equal([])
  })
})

/** What a condition is, where Kubeflow can decide it at all. */
function decided(condition: string, values: Asked): readonly boolean[] {
  try {
    return [evaluateCondition(condition, { inputs: { parameter_values: values as unknown as { readonly [name: string]: Value } } })]
  } catch {
    return []
  }
}

const types = {
  whole: 'NUMBER_INTEGER',
  fraction: 'NUMBER_DOUBLE',
  word: 'STRING',
  written: 'STRING',
  flag: 'BOOLEAN',
  list: 'LIST',
  struct: 'STRUCT',
}

/** What a container leaves in a file. */
function fileOf(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The condition of a task that asks for outputs of another, as Argo is told it. */
function whenOf(condition: string): string {
  const parameters = Object.fromEntries(Object.entries(types).map(([name, parameterType]) => [name, { parameterType }]))
  const given = Object.fromEntries(
    Object.keys(types).map((name) => [name, { taskOutputParameter: { producerTask: 'make', outputParameterKey: name } }]),
  )
  const document = {
    platforms: {},
    spec: {
      pipelineInfo: { name: 'deciding' },
      schemaVersion: '2.1.0',
      root: {
        dag: {
          tasks: {
            make: { componentRef: { name: 'comp-make' } },
            use: { componentRef: { name: 'comp-use' }, dependentTasks: ['make'], inputs: { parameters: given }, triggerPolicy: { condition } },
          },
        },
      },
      components: {
        'comp-make': { executorLabel: 'exec-make', outputDefinitions: { parameters } },
        'comp-use': { executorLabel: 'exec-make', inputDefinitions: { parameters } },
      },
      deploymentSpec: { executors: { 'exec-make': { container: { image: 'a' } } } },
    },
  } as unknown as IrDocument
  const { templates } = workflowOf(document)
  return named(named(templates, 'deciding')?.dag?.tasks, 'use')?.when ?? ''
}
