import type { Position } from '@kfp-ts/diagnostics'
import { type IrDocument, type Path, readPipeline, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { pipelineOf, text, type Written } from '../emit/pipeline-of.test.ts'
import type { ArgoOptions } from '../options.ts'
import { smallPipeline, type Special } from '../platform/small-pipeline.test.ts'
import { toArgo } from '../to-argo.ts'

/** What is said of a pipeline in YAML, each with the line that it is said of, and the line before. */
function linesOf(document: IrDocument, options: ArgoOptions): readonly string[] {
  const yaml = writePipeline(document)
  const { document: read, positionOf } = readPipeline(yaml)
  if (read === undefined) throw new Error('The pipeline cannot be read.')
  const lines = yaml.split('\n').map((line) => line.trim().slice(0, 40))
  const shown = ({ line, column }: Position): string => `${lines[line - 2]} > ${lines[line - 1]} :${column}`
  return toArgo(read, options, positionOf).diagnostics.map(({ code, position }) => `${code} ${position ? shown(position) : 'nowhere'}`)
}
const linesIn = (written: Written, options: ArgoOptions = {}): readonly string[] => linesOf(pipelineOf(written), options)
const linesWith = (special: Special, options: ArgoOptions = {}): readonly string[] =>
  linesOf(smallPipeline(special), { arguments: { sure: 'yes' }, ...options })

const many = (count: number): NonNullable<Written['root']['tasks']> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`say-${index}`, { calls: 'say' }]))
const long = 'x'.repeat(130 * 1024)

describe('the place of a limit', () => {
  it('is the group with too many tasks', () => {
    const group = { tasks: many(201) }
    expect(linesIn({ root: { tasks: { all: {} } }, components: { all: group, say: {} } })).to.deep.equal(['KF3810 dag: > tasks: :7'])
    expect(linesIn({ root: { tasks: many(201) }, components: { say: {} } })).to.have.length(1)
  })

  it('is the inputs of the component that takes too many', () => {
    const parameters = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`p${index}`, { parameterType: 'STRING' as const, isOptional: true }]),
    )
    const components = {
      say: {},
      take: { inputDefinitions: { parameters }, container: { args: Object.keys(parameters).map((name) => `{{$.inputs.parameters['${name}']}}`) } },
    }
    const inputs = { parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, { componentInputParameter: 'given' }])) }
    const root = { inputDefinitions: { parameters: { given: text } }, tasks: { take: { inputs } } }
    expect(linesIn({ root, components })).to.deep.equal(['KF3810 executorLabel: exec-take > inputDefinitions: :5'])
  })

  it('is the longest text of a container, or the longest constant of a call', () => {
    const say = { container: { command: ['sh', '-c'], args: ['short', long] } }
    expect(linesIn({ root: { tasks: { say: {} } }, components: { say } })).to.deep.equal([`KF3812 - short > - ${'x'.repeat(38)} :11`])
    const asked = { inputDefinitions: { parameters: { few: text, words: text } }, container: { args: ["{{$.inputs.parameters['words']}}"] } }
    const given = (constant: string): object => ({
      inputs: { parameters: { few: { runtimeValue: { constant: 'x' } }, words: { runtimeValue: { constant } } } },
    })
    expect(
      linesIn({ root: { tasks: { one: { calls: 'ask', ...given('short') }, two: { calls: 'ask', ...given(long) } } }, components: { ask: asked } }),
    ).to.deep.equal(['KF3812 constant: x > words: :13'])
  })

  it('is the largest part of a workflow that is too large', () => {
    const words = Array.from({ length: 12 }, () => 'y'.repeat(100 * 1024))
    const components = { say: { container: { args: words } } }
    expect(linesIn({ root: { tasks: { say: {} } }, components })[0]).to.match(/^KF3811 (?:args:|- y+) > - y+ :11$/)
    const parameters = { given: { ...text, defaultValue: words.join('') } }
    expect(linesIn({ root: { inputDefinitions: { parameters }, tasks: { say: {} } }, components: { say: {} } })).to.deep.equal([
      'KF3811 parameters: > given: :7',
    ])
  })

  it('is the input that a CronWorkflow lacks, and the pipeline that has no schedule', () => {
    const root = { inputDefinitions: { parameters: { known: { ...text, defaultValue: 'a' }, 'un known': text } }, tasks: { say: {} } }
    expect(linesIn({ root, components: { say: {} } }, { kind: 'CronWorkflow' })).to.deep.equal([
      'KF3814 pipelineInfo: > name: small :3',
      'KF3813 parameterType: STRING > un known: :7',
    ])
  })
})

describe('the place of a setting', () => {
  it('is where the document sets it', () => {
    expect(
      linesWith({
        argo: {
          sidecars: [
            { name: 'a', image: 'a:1' },
            { name: 'Wrong', image: 'a:1' },
          ],
          timeout: 'soon',
        },
      }),
    ).to.deep.equal(['KF3863 name: Wrong > timeout: soon :11', 'KF3863 - image: a:1 > name: Wrong :13'])
    expect(linesWith({ argo: { priorityClassName: 'a', mutex: 'one' } })).to.deep.equal(['KF3853 exec-it: > mutex: one :11'])
    expect(linesWith({ argo: { suspend: { duration: '1h', until: 'noon' } } })).to.deep.equal(['KF3853 duration: 1h > until: noon :13'])
  })

  it('is that of its task where nobody recorded it', () => {
    const at = (line: number): Position => ({ file: 'pipeline.ts', line, column: 1 })
    const positionOf = (path: Path): Position => at(path.join('/').startsWith('spec/root/dag/tasks/it') ? 7 : 1)
    const { diagnostics } = toArgo(smallPipeline({ argo: { timeout: 'soon' } }), {}, positionOf)
    expect(diagnostics.map(({ position }) => position)).to.deep.equal([at(7)])
  })
})

describe('the place of what a profile refuses', () => {
  const hook = { templateRef: { name: 'mail', template: 'send' }, expression: 'task.status == "Failed"' }
  const whole = { exit: { templateRef: hook.templateRef } }

  it('is what Kubeflow does not take', () => {
    const profile = 'kfp-v1'
    expect(linesWith({}, { profile, kind: 'WorkflowTemplate' })).to.deep.equal(['KF3880 pipelineInfo: > name: small :3'])
    expect(linesWith({}, { profile, arguments: {} })).to.deep.equal(['KF3881 parameterType: STRING > sure: :7'])
    expect(linesWith({}, { profile, arguments: { sure: 'x'.repeat(10_000) } })).to.deep.equal(['KF3883 - before > inputDefinitions: :3'])
    expect(linesWith({ argo: { hooks: { told: hook } }, pipeline: { argo: { hooks: whole } } }, { profile })).to.deep.equal([
      'KF3882 hooks: > exit: :9',
      'KF3882 hooks: > told: :13',
    ])
    expect(linesWith({}, { profile, hooks: whole })).to.deep.equal(['KF3882 pipelineInfo: > name: small :3'])
  })

  it('is what an older Argo does not take', () => {
    const mutexes = [{ name: 'a' }, { name: 'b' }]
    const pipeline = { argo: { synchronization: { mutexes }, cron: { schedules: ['0 6 * * *', '0 7 * * *'] }, podGC: { deleteDelayDuration: '5s' } } }
    const found = linesWith(
      { argo: { synchronization: { mutexes } }, pipeline },
      { profile: 'plain-compat', kind: 'CronWorkflow', artifactGC: { forceFinalizerRemoval: true } },
    )
    expect(found).to.deep.equal([
      'KF3886 podGC: > deleteDelayDuration: 5s :9',
      'KF3886 pipelineInfo: > name: small :3',
      'KF3884 deleteDelayDuration: 5s > synchronization: :7',
      'KF3884 exec-it: > synchronization: :11',
      'KF3885 cron: > schedules: :9',
    ])
  })
})
