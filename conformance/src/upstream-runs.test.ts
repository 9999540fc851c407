import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect } from 'chai'
import { kfpTs } from './kfp-ts.ts'
import { kfpSdk } from './python.ts'
import { upstream } from './repository.ts'

interface Artifact {
  readonly path?: string
  readonly metadata: object
}
interface Task {
  readonly path: string
  readonly state: string
  readonly outputs?: { readonly parameters: Record<string, unknown>; readonly artifacts: Record<string, readonly Artifact[]> }
}
interface Ran {
  readonly id: string
  readonly outputs: { readonly parameters: Record<string, unknown> }
  readonly tasks: readonly Task[]
}

describe('pipelines that Python compiled', () => {
  const folder = join(upstream, 'pipelines/valid')
  let path: string
  let runs: string
  before(async function () {
    if (!existsSync(folder)) this.skip()
    path = `${await kfpSdk()}${delimiter}${process.env['PATH']}`
    runs = await mkdtemp(join(tmpdir(), 'kfp-ts-upstream-'))
  })
  after(() => rm(runs, { recursive: true, force: true }))

  /** Runs a file to success; steps find the SDK already there, so their `pip install` only looks. */
  async function ran(file: string, parameters: readonly string[] = []): Promise<Ran> {
    const args = parameters.flatMap((parameter) => ['--param', parameter])
    const ended = await kfpTs(['run', join(folder, file), '--json', '--no-cache', '--runs', runs, ...args], { env: { PATH: path, PIP_DRY_RUN: '1' } })
    expect(ended.code, ended.stdout + ended.stderr).to.equal(0)
    return JSON.parse(ended.stdout) as Ran
  }
  const task = ({ tasks }: Ran, path: string): Task =>
    tasks.find((task) => task.path === path) ?? expect.fail(`no task ${path}: ${tasks.map(({ path }) => path).join(', ')}`)
  const values = (run: Ran, path: string): unknown => task(run, path).outputs?.parameters

  const artifact = (run: Ran, path: string): Artifact => task(run, path).outputs?.artifacts['Output']?.[0] ?? expect.fail(`${path} has no artifact`)

  it('plain containers: a producer and a consumer', async () => {
    const run = await ran('critical/producer_consumer_param_pipeline.yaml', ['text=Hi'])
    expect(values(run, 'producer')).to.deep.equal({ output_value: 'Hi, this is an output parameter\n' })
    expect(task(run, 'consumer').state).to.equal('succeeded')
  })

  it('a lightweight Python component on its own', async () => {
    const { outputs } = await ran('essential/concat_message.yaml', ['message1=crack', 'message2=ed'])
    expect(outputs.parameters).to.deep.equal({ Output: 'cracked' })
  })

  it('a loop in a nested pipeline, gathered into a list', async () => {
    const run = await ran('critical/collected_parameters.yaml')
    expect(values(run, 'collecting-parameters')).to.deep.equal({ Output: ['model_id_s1', 'model_id_s2', 'model_id_s3'] })
    expect(values(run, 'consume-ids')).to.deep.equal({ Output: 'completed' })
  })

  it('a loop whose artifacts are gathered', async () => {
    const { outputs } = await ran('local_execution/pipeline_with_collected_artifacts.yaml')
    expect(outputs.parameters).to.deep.equal({ Output: '0,1,2' })
  })

  it('a condition on what a step tossed', async () => {
    const run = await ran('essential/pipeline_with_condition.yaml')
    const { Output: side } = values(run, 'flip-coin-op') as { Output: string }
    expect(task(run, 'condition-1').state).to.equal(side === 'heads' ? 'succeeded' : 'skipped')
  })

  it('one of two branches, whichever ran', async () => {
    const run = await ran('critical/parameter_oneof.yaml')
    const { Output: side } = values(run, 'mantle/core/flip-coin') as { Output: string }
    expect(values(run, 'mantle')).to.deep.equal({ Output: `Got ${side}!` })
  })

  it('artifacts that steps make and describe themselves', async () => {
    const run = await ran('critical/pythonic_artifacts_test_pipeline.yaml')
    expect(artifact(run, 'gen-data').metadata).to.deep.equal({ length: 9 })
    expect(await readFile(join(runs, run.id, artifact(run, 'train-model').path ?? ''), 'utf8')).to.equal('model trained')
  })

  it('an exit task that is told how the work ended', async () => {
    const run = await ran('local_execution/local_execution_pipeline_with_exit_handler.yaml')
    expect(values(run, 'record-exit')).to.deep.equal({ Output: 'exit:SUCCEEDED' })
  })
})
