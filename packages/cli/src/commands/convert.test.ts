import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { project } from '../testing/project.ts'

const GREET = `import { component, pipeline, t } from 'kfp-ts'
export const greet = component({
  name: 'greet', inputs: { name: t.string() }, outputs: { greeting: t.string() }, run: async ({ name }) => ({ greeting: 'Hello, ' + name }),
})
`
const HELLO = `${GREET}export const hello = pipeline({ name: 'hello', inputs: { who: t.string({ default: 'world' }) } }, ({ who }) => greet({ name: who }))\n`
const FACTOR = `${GREET}export const factor = pipeline({ name: 'factor' }, () => {
  greet({ name: 'Ada' }, { retry: { times: 2, delay: '30s', factor: 1.5 } })
})
`

describe('kfp-ts convert', function () {
  this.timeout(30_000)
  const folder = project({ 'hello/pipeline.ts': HELLO, 'factor/pipeline.ts': FACTOR })
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  before(() => kfpTs('compile', 'hello', '--out', 'compiled'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function kfpTs(...argv: readonly string[]) {
    const io = memoryIo(folder)
    const exitCode = await main(argv, io)
    return { exitCode, ...io.written() }
  }
  const toArgo = (file: string, ...argv: readonly string[]) => kfpTs('convert', file, '--to', 'argo', ...argv)

  it('prints a workflow, the same of a compiled pipeline and of its source', async () => {
    const { exitCode, stdout, stderr } = await toArgo('compiled/hello/pipeline.yaml')
    expect([exitCode, stderr]).to.deep.equal([0, ''])
    expect(stdout).to.match(/^apiVersion: argoproj\.io\/v1alpha1\nkind: Workflow\nmetadata:\n {2}generateName: hello-\n/)
    expect(stdout).to.contain('  arguments:\n    parameters:\n    - name: who\n      value: world\n  entrypoint: hello\n')
    expect((await toArgo('hello/pipeline.ts')).stdout).to.equal(stdout)
  })

  it('writes another kind to a file that the check of Argo passes', async () => {
    const converted = await toArgo('compiled/hello/pipeline.yaml', '--kind', 'WorkflowTemplate', '--out', 'out/template.yaml')
    expect(converted).to.deep.equal({ exitCode: 0, stdout: 'WorkflowTemplate: out/template.yaml\n', stderr: '' })
    expect(text('out/template.yaml')).to.contain('kind: WorkflowTemplate\nmetadata:\n  name: hello\n')
    expect(await kfpTs('check', 'out/template.yaml')).to.deep.equal({ exitCode: 0, stdout: 'out/template.yaml: no problems\n', stderr: '' })
  })

  it('takes a schedule, an argument and the options of a file', async () => {
    writeFileSync(join(folder, 'argo.yaml'), 'parallelism: 3\ncron:\n  schedules: ["0 6 * * *"]\n  concurrencyPolicy: Forbid\n')
    const words = [
      '--kind',
      'CronWorkflow',
      '--schedule',
      '0 7 * * *',
      '--timezone',
      'Europe/Vienna',
      '--argument',
      'who=Ada',
      '--options',
      'argo.yaml',
    ]
    const { exitCode, stdout, stderr } = await toArgo('hello/pipeline.ts', ...words)
    expect([exitCode, stderr]).to.deep.equal([0, ''])
    expect(stdout).to.contain('  concurrencyPolicy: Forbid\n  schedules:\n  - 0 7 * * *\n  timezone: Europe/Vienna\n')
    expect(stdout)
      .to.contain('    parallelism: 3\n')
      .and.to.match(/- name: who\n +value: Ada\n/)
  })

  it('prints one JSON document: the workflow in it, or the file that it was written to', async () => {
    const printed = await toArgo('hello/pipeline.ts', '--json')
    const { stdout } = await toArgo('hello/pipeline.ts')
    expect(JSON.parse(printed.stdout)).to.deep.equal({ target: 'argo', kind: 'Workflow', text: stdout, diagnostics: [] })
    const written = await toArgo('hello/pipeline.ts', '--json', '--out', 'out/hello.yaml')
    expect(JSON.parse(written.stdout)).to.deep.equal({ target: 'argo', kind: 'Workflow', file: 'out/hello.yaml', diagnostics: [] })
    expect(text('out/hello.yaml')).to.equal(stdout)
  })

  it('says what Argo cannot do, with its place, and writes nothing', async () => {
    expect(await toArgo('factor/pipeline.ts', '--out', 'out/factor.yaml')).to.deep.equal({
      exitCode: 1,
      stdout: '',
      stderr: `error KF3852  Task "greet" waits 1.5 times as long before each new attempt, and Argo multiplies by whole numbers.
  5 | export const factor = pipeline({ name: 'factor' }, () => {
  6 |   greet({ name: 'Ada' }, { retry: { times: 2, delay: '30s', factor: 1.5 } })
    |   ~~~~~
      at factor/pipeline.ts:6:3
  hint: let it wait 2 times as long (factor, in Python backoff_factor), or leave the delay out.
`,
    })
    expect(existsSync(join(folder, 'out/factor.yaml'))).to.equal(false)
    const { exitCode, stdout } = await toArgo('factor/pipeline.ts', '--json')
    const { diagnostics, ...rest } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly code: string }[] }
    expect([exitCode, rest, diagnostics.map(({ code }) => code)]).to.deep.equal([1, { target: 'argo' }, ['KF3852']])
  })

  it('refuses a CronWorkflow without a schedule', async () => {
    expect(await toArgo('hello/pipeline.ts', '--kind', 'CronWorkflow')).to.deep.equal({
      exitCode: 1,
      stdout: '',
      stderr: `error KF3814  A CronWorkflow without a schedule would never run.
  hint: say when: { cron: { schedules: ['0 6 * * *'] } }, on the command line --schedule '0 6 * * *'.
`,
    })
  })

  it('refuses a value for an input that is none', async () => {
    expect(await toArgo('hello/pipeline.ts', '--argument', 'whom=Ada')).to.deep.equal({
      exitCode: 1,
      stdout: '',
      stderr: 'error KF3815  The pipeline has no input "whom".\n  hint: its inputs are: who.\n',
    })
  })

  it('wants to know what to turn the pipeline into, and a file that is there', async () => {
    expect((await kfpTs('convert', 'hello/pipeline.ts')).stderr).to.match(/^error KF7001 {2}Required option "--to <target>" not specified\.\n/)
    const { exitCode, stderr } = await toArgo('nowhere.yaml')
    expect([exitCode, stderr]).to.deep.equal([2, `error KF7002  There is nothing at "nowhere.yaml".\n  hint: paths are relative to ${folder}.\n`])
  })
})
