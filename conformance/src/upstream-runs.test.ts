import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect } from 'chai'
import type { Ended } from './command.ts'
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
  readonly outputs: NonNullable<Task['outputs']>
  readonly failure?: { readonly code: string }
  readonly tasks: readonly Task[]
}

describe('pipelines that Python compiled', () => {
  const folder = join(upstream, 'pipelines/valid')
  let runs: string
  let env: NodeJS.ProcessEnv
  before(async function () {
    if (!existsSync(folder)) this.skip()
    runs = await mkdtemp(join(tmpdir(), 'kfp-ts-upstream-'))
    // Each step would install an SDK of its own first; the one that is there does.
    await mkdir(join(runs, 'modules/pip'), { recursive: true })
    await Promise.all(['__init__', '__main__'].map((module) => writeFile(join(runs, 'modules/pip', `${module}.py`), '')))
    env = { PATH: `${await kfpSdk()}${delimiter}${process.env['PATH']}`, PYTHONPATH: join(runs, 'modules') }
  })
  after(() => rm(runs ?? '', { recursive: true, force: true }))

  async function ended(file: string, parameters: readonly string[]): Promise<Ended> {
    const args = parameters.flatMap((parameter) => ['--param', parameter])
    return kfpTs(['run', join(folder, file), '--json', '--no-cache', '--runs', runs, ...args], { env })
  }
  /** Runs a file to success. */
  async function ran(file: string, parameters: readonly string[] = []): Promise<Ran> {
    const { code, stdout, stderr } = await ended(file, parameters)
    expect(code, stdout + stderr).to.equal(0)
    return JSON.parse(stdout) as Ran
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

  for (const [name, file, parameters, expected] of [
    ['calculates with parameters of every kind', 'parameters_complex.yaml', [], 306],
    ['produces and consumes', 'pipeline_producer_consumer.yaml', [], 36],
    ['hands on what it is given', 'identity.yaml', ['value=x'], 'x'],
    [
      'returns lists of structs from nested pipelines',
      'nested_return.yaml',
      [],
      [
        { A_a: '1', B_b: '2' },
        { A_a: '10', B_b: '20' },
      ],
    ],
  ] as const) {
    it(`one that ${name}`, async () => {
      expect((await ran(file, parameters)).outputs.parameters).to.deep.equal({ Output: expected })
    })
  }

  it('one of three branches', async () => {
    const { outputs } = await ran('if_elif_else_with_oneof_parameters.yaml')
    expect(outputs.parameters['Output']).to.match(/^(Got (heads|tails)|Draw)!$/)
  })

  it('artifacts of a loop, taken as a list', async () => {
    const run = await ran('pythonic_artifacts_with_list_of_artifacts.yaml', ['texts=["a", "b", "c"]'])
    expect(await readFile(join(runs, run.id, run.outputs.artifacts['Output']?.[0]?.path ?? ''), 'utf8')).to.match(/^a\W*b\W*c\W*$/)
  })

  it('loops over parts of items', async () => {
    const run = await ran('parallel_and_nested/pipeline_with_loops.yaml', ['loop_parameter=["one", "two"]'])
    const log = (path: string): Promise<string> => readFile(join(runs, run.id, 'tasks', path, 'log.txt'), 'utf8')
    expect(await log('for-loop-1/1/print-text')).to.include('two')
    expect(await log('for-loop-4/1/print-text-5')).to.include('20')
  })

  it('work that fails, and the exit task that runs all the same', async () => {
    const { code, stdout } = await ended('failing/pipeline_with_exit_handler.yaml', [])
    const run = JSON.parse(stdout) as Ran
    expect([code, run.failure?.code, task(run, 'print-op').state]).to.deep.equal([1, 'KF5022', 'succeeded'])
  })
})
