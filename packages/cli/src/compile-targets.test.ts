import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from './main.ts'
import { memoryIo } from './testing/memory-io.ts'
import { project } from './testing/project.ts'

const IMPORTS = `import { component, parallelFor, pipeline, t } from 'kfp-ts'
const make = component({ name: 'make', outputs: { n: t.integer() }, run: async () => ({ n: 1 }) })
`
const HELLO = `${IMPORTS}export const hello = pipeline({ name: 'hello' }, () => make({}))\n`
/** Kubeflow runs this wrongly: a loop gathers what a loop inside it gathers. */
const NESTED = `${IMPORTS}export const nested = pipeline({ name: 'nested' }, () => {
  const gathered = parallelFor([1, 2], () => parallelFor([3, 4], () => make({})))
  return { n: gathered.outputs.n }
})
`
const FACTOR = `${IMPORTS}export const factor = pipeline({ name: 'factor' }, () => {
  make({}, { retry: { times: 2, delay: '30s', factor: 1.5 } })
})
`
const ASKS = `${IMPORTS}export const asks = pipeline({ name: 'asks', inputs: { word: t.string() } }, () => make({}))\n`

describe('kfp-ts compile --target', function () {
  this.timeout(30_000)
  const folder = project({
    'pipelines/hello/pipeline.ts': HELLO,
    'pipelines/nested/pipeline.ts': NESTED,
    'pipelines/factor/pipeline.ts': FACTOR,
    'pipelines/asks/pipeline.ts': ASKS,
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  async function compile(...argv: readonly string[]) {
    const io = memoryIo(folder)
    const exitCode = await main(['compile', ...argv], io)
    return { exitCode, ...io.written() }
  }

  it('argo writes argo.yaml and nothing else', async () => {
    expect(await compile('pipelines/hello', '--out', 'argo', '--target', 'argo')).to.deep.equal({
      exitCode: 0,
      stdout: 'hello: argo/hello/argo.yaml\n',
      stderr: '',
    })
    expect(readFileSync(join(folder, 'argo/hello/argo.yaml'), 'utf8')).to.contain('kind: Workflow\nmetadata:\n  generateName: hello-\n')
    expect(existsSync(join(folder, 'argo/hello/pipeline.yaml'))).to.equal(false)
  })

  it('kfp and argo write both, and --json says so', async () => {
    const { exitCode, stdout } = await compile('pipelines/hello', '--out', 'both', '--target', 'kfp', '--target', 'argo', '--json')
    const source = 'pipelines/hello/pipeline.ts'
    expect([exitCode, JSON.parse(stdout)]).to.deep.equal([
      0,
      {
        pipelines: [
          { name: 'hello', source, file: 'both/hello/pipeline.yaml' },
          { name: 'hello', source, file: 'both/hello/argo.yaml' },
        ],
        diagnostics: [],
      },
    ])
  })

  it('argo takes what says more of the object', async () => {
    const schedule = ['--kind', 'CronWorkflow', '--schedule', '0 6 * * *']
    expect((await compile('pipelines/hello', '--out', 'cron', '--target', 'argo', ...schedule)).exitCode).to.equal(0)
    expect(readFileSync(join(folder, 'cron/hello/argo.yaml'), 'utf8')).to.match(/kind: CronWorkflow\n[^]*\n {2}schedules:\n {2}- 0 6 \* \* \*\n/)
  })

  it('argo has nothing to say of what only Kubeflow cannot run', async () => {
    const { exitCode, stderr } = await compile('pipelines/nested', '--out', 'nested')
    expect(exitCode).to.equal(1)
    expect(stderr).to.match(/^error KF3512 {2}Loop "for-loop-2" gathers "[\w-]+", which a loop inside it gathers already\.\n/)
    expect(await compile('pipelines/nested', '--out', 'nested', '--target', 'argo')).to.deep.equal({
      exitCode: 0,
      stdout: 'nested: nested/nested/argo.yaml\n',
      stderr: '',
    })
    expect((await compile('pipelines/nested', '--out', 'nested', '--target', 'argo', '--target', 'kfp')).exitCode).to.equal(1)
  })

  it('argo refuses what Argo cannot do, and writes none of the pipelines', async () => {
    expect(await compile('pipelines/factor', 'pipelines/hello', '--out', 'none', '--target', 'argo')).to.deep.equal({
      exitCode: 1,
      stdout: '',
      stderr: `error KF3852  Task "make" waits 1.5 times as long before each new attempt, and Argo multiplies by whole numbers.
  3 | export const factor = pipeline({ name: 'factor' }, () => {
  4 |   make({}, { retry: { times: 2, delay: '30s', factor: 1.5 } })
    |   ~~~~
      at pipelines/factor/pipeline.ts:4:3
  hint: let it wait 2 times as long (factor, in Python backoff_factor), or leave the delay out.
`,
    })
    expect(existsSync(join(folder, 'none'))).to.equal(false)
    expect((await compile('pipelines/factor', '--out', 'none')).exitCode).to.equal(0)
  })

  it('refuses options of a target that is not asked for', async () => {
    expect(await compile('pipelines/hello', '--kind', 'CronWorkflow', '--argument', 'a=b', '--service-account', 'c')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: `${['--kind', '--service-account', '--argument']
        .map((option) => `error KF7001  ${option} means nothing without --target argo.\n  hint: add --target argo, or leave it out.\n`)
        .join('\n')}
3 errors
`,
    })
    expect((await compile('pipelines/hello', '--target', 'argo', '--kubernetes-manifest')).stderr).to.equal(
      'error KF7001  --kubernetes-manifest means nothing without --target kfp.\n  hint: add --target kfp, or leave it out.\n',
    )
  })

  it('argo gives each of several pipelines the arguments that it takes', async () => {
    const both = ['pipelines/asks', 'pipelines/hello', '--target', 'argo', '--out', 'arguments']
    expect((await compile(...both, '--argument', 'word=Ada')).exitCode).to.equal(0)
    expect(readFileSync(join(folder, 'arguments/asks/argo.yaml'), 'utf8')).to.match(/- name: word\n +value: Ada\n/)
    expect(await compile(...both, '--argument', 'wrod=Ada')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr: 'error KF3815  The pipeline has no input "wrod".\n  hint: its inputs are: word.\n',
    })
  })

  it('is kfp or argo', async () => {
    const { exitCode, stderr } = await compile('pipelines/hello', '--target', 'tekton')
    expect(exitCode).to.equal(2)
    expect(stderr).to.match(/^error KF7001 .*tekton.*It is kfp or argo\.\n/)
  })
})
