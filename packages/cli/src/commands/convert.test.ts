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

const COUNT = `${GREET}export const count = pipeline({
  name: 'count', inputs: { times: t.integer({ default: 1 }), loud: t.boolean({ default: false }) },
}, () => greet({ name: 'Ada' }))
`
const DAILY = `${GREET}import { workflow } from '@kfp-ts/argo/settings'
const clock = workflow({ cron: { schedules: ['@daily'], concurrencyPolicy: 'Forbid' } })
export const daily = pipeline({ name: 'daily', platform: [clock] }, () => greet({ name: 'Ada' }))
`

describe('kfp-ts convert', function () {
  this.timeout(30_000)
  const folder = project({ 'hello/pipeline.ts': HELLO, 'factor/pipeline.ts': FACTOR, 'count/pipeline.ts': COUNT, 'daily/pipeline.ts': DAILY })
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

  it('writes over no file that it reads', async () => {
    const refusal = `error KF7001  --out ./compiled/hello/../hello/pipeline.yaml is the file that is read.\n  hint: name another one: no workflow is turned back into its pipeline.\n`
    const before = text('compiled/hello/pipeline.yaml')
    const answer = await toArgo('compiled/hello/pipeline.yaml', '--out', './compiled/hello/../hello/pipeline.yaml')
    expect(answer).to.deep.equal({ exitCode: 2, stdout: '', stderr: refusal })
    expect(text('compiled/hello/pipeline.yaml')).to.equal(before)
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

  it('takes what is often asked for by flags, which go before the file', async () => {
    writeFileSync(join(folder, 'argo.yaml'), 'parallelism: 3\npodGC: { strategy: OnPodSuccess }\nttlStrategy: { secondsAfterFailure: 9 }\n')
    const flags = ['--service-account', 'trainer', '--parallelism', '4', '--priority', '-2', '--ttl', '3600']
    const { exitCode, stdout, stderr } = await toArgo('hello/pipeline.ts', ...flags, '--options', 'argo.yaml')
    expect([exitCode, stderr]).to.deep.equal([0, ''])
    expect(stdout).to.contain('\n  parallelism: 4\n  podGC:\n    strategy: OnPodSuccess\n  priority: -2\n  serviceAccountName: trainer\n')
    expect(stdout).to.contain('\n  ttlStrategy:\n    secondsAfterCompletion: 3600\n    secondsAfterFailure: 9\n')
    expect(await toArgo('hello/pipeline.ts', '--ttl', '1h')).to.deep.include({ exitCode: 2, stdout: '' })
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
      exitCode: 2,
      stdout: '',
      stderr: `error KF3814  A CronWorkflow without a schedule would never run.
  4 | })
  5 | export const hello = pipeline({ name: 'hello', inputs: { who: t.string({ default: 'world' }) } }, ({ who }) => greet({ name: who }))
    |                      ~~~~~~~~
      at hello/pipeline.ts:5:22
  hint: say when: { cron: { schedules: ['0 6 * * *'] } }, on the command line --schedule '0 6 * * *'.
`,
    })
  })

  it('refuses a value for an input that is none', async () => {
    expect(await toArgo('hello/pipeline.ts', '--argument', 'whom=Ada')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: 'error KF3815  The pipeline has no input "whom".\n  hint: its inputs are: who.\n',
    })
  })

  it('looks at its options before anything else, and shows where a file has them', async () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'paralelism: 3\nkind: Workfow\ncron:\n  schedules: [0 25 * * *]\n')
    const { exitCode, stdout, stderr } = await toArgo('hello/pipeline.ts', '--options', 'wrong.yaml')
    expect([exitCode, stdout]).to.deep.equal([2, ''])
    expect(stderr).to.equal(`error KF3817  There is no option "paralelism".
  1 | paralelism: 3
    | ~~~~~~~~~~
      at wrong.yaml:1:1
  hint: did you mean parallelism?

error KF3818  Option "kind" cannot be "Workfow".
  1 | paralelism: 3
  2 | kind: Workfow
    | ~~~~
      at wrong.yaml:2:1
  hint: kind is one of Workflow, WorkflowTemplate, CronWorkflow.

error KF3818  Option "cron.schedules[0]" cannot be "0 25 * * *".
  3 | cron:
  4 |   schedules: [0 25 * * *]
    |               ~~~~~~~~~~
      at wrong.yaml:4:15
  hint: cron.schedules[0] is a schedule such as '0 6 * * *' or @daily, and here "25" is no hour.

3 errors
`)
    writeFileSync(join(folder, 'broken.yaml'), 'parallelism: [1\n')
    expect((await toArgo('hello/pipeline.ts', '--options', 'broken.yaml')).stderr)
      .to.match(/^error KF3001 [^]*at broken\.yaml:2:1\n/)
      .and.to.contain('\n  hint: mend the text there.\n')
    expect((await toArgo('hello/pipeline.ts', '--kind', 'CronWorkflow', '--schedule', 'every day', '--timezone', 'Europe/Wien')).stderr).to.equal(
      `error KF3818  Option "cron.schedules[0]" cannot be "every day".
  hint: cron.schedules[0] is a schedule such as '0 6 * * *' or @daily, and here it has 2 fields in place of 5.

error KF3818  Option "cron.timezone" cannot be "Europe/Wien".
  hint: cron.timezone is the name of a time zone: Europe/Vienna.

2 errors
`,
    )
  })

  it('refuses times for what does not start by the clock', async () => {
    expect(await toArgo('hello/pipeline.ts', '--timezone', 'Europe/Vienna')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: 'error KF7001  --timezone means nothing for a Workflow.\n  hint: add --kind CronWorkflow, or leave it out.\n',
    })
  })

  it('reads arguments by the types of inputs', async () => {
    expect(await toArgo('count/pipeline.ts', '--argument', 'times=often')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: `error KF3821  Argument "times" takes an integer, not "often".
  4 | })
  5 | export const count = pipeline({
    |                      ~~~~~~~~
      at count/pipeline.ts:5:22
  hint: for example { arguments: { times: 3 } }, on the command line --argument times=3.
`,
    })
    expect((await toArgo('count/pipeline.ts', '--argument', 'loud=T')).stdout).to.match(/- name: loud\n +value: 'true'\n/)
  })

  it('merges what the command line says of the clock with what the pipeline says', async () => {
    const { stdout, stderr } = await toArgo('daily/pipeline.ts', '--kind', 'CronWorkflow', '--timezone', 'Europe/Vienna')
    expect(stderr).to.equal('')
    expect(stdout).to.contain("  concurrencyPolicy: Forbid\n  schedules:\n  - '@daily'\n  timezone: Europe/Vienna\n")
  })

  it('takes a compiled pipeline only by its own name', async () => {
    expect((await toArgo('compiled/hello/pipeline.yaml', '--pipeline', 'hello')).exitCode).to.equal(0)
    expect(await toArgo('compiled/hello/pipeline.yaml', '--pipeline', 'other')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: 'error KF7006  "compiled/hello/pipeline.yaml" holds no pipeline "other".\n  hint: it holds hello.\n',
    })
  })

  it('wants to know what to turn the pipeline into, and a file that is there', async () => {
    expect((await kfpTs('convert', 'hello/pipeline.ts')).stderr).to.match(/^error KF7001 {2}Required option "--to <target>" not specified\.\n/)
    const { exitCode, stderr } = await toArgo('nowhere.yaml')
    expect([exitCode, stderr]).to.deep.equal([2, `error KF7002  There is nothing at "nowhere.yaml".\n  hint: paths are relative to ${folder}.\n`])
  })
})
