import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type IrDocument, readPipeline, type Value } from '@kfp-ts/ir'
import { logFile, type Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, states } from './small-pipeline.test.ts'

// Pipelines that the Python SDK compiled, from Kubeflow Pipelines itself.
const upstream = process.env['KFP_UPSTREAM'] ?? resolve(import.meta.dirname, '../../../../shared/upstream')
const folder = join(upstream, 'kfp/pipelines/valid')

function read(name: string): IrDocument {
  const { document } = readPipeline(readFileSync(join(folder, `${name}.yaml`), 'utf8'))
  if (document === undefined) throw new Error(`${name} is no pipeline`)
  return document
}

interface Went {
  readonly run: Run
  readonly log: (task: string) => string
}
async function went(name: string, parameters: { readonly [name: string]: Value } = {}): Promise<Went> {
  const { run: finished, runs } = await run(read(name), { parameters })
  return { run: finished, log: (task) => readFileSync(logFile(join(runs, finished.id), task), 'utf8') }
}

/** Sets variables of this process for one test. */
async function within<T>(variables: { readonly [name: string]: string }, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

describe('pipelines of the Python SDK that start plain programs', () => {
  before(function () {
    if (!existsSync(folder)) this.skip()
  })

  it('hello_world', async () => {
    const { run: finished, log } = await went('hello_world')
    expect([states(finished), log('echo')]).to.deep.equal([{ echo: 'succeeded' }, 'hello world\n'])
  })

  it('producer_consumer_param_pipeline: an output file becomes an input', async () => {
    const { run: finished, log } = await went('critical/producer_consumer_param_pipeline', { text: 'Hi' })
    expect(finished.state).to.equal('succeeded')
    expect(log('consumer')).to.include('\nHi, this is an output parameter\n')
  })

  it('pipeline_with_after: order without data', async () => {
    const { run: finished } = await went('essential/pipeline_with_after')
    const [first, second, third] = ['print-text', 'print-text-2', 'print-text-3'].map((path) => finished.tasks.find((task) => task.path === path))
    expect(second?.startedAt).to.be.at.least(first?.finishedAt ?? Infinity)
    expect(third?.startedAt).to.be.at.least(second?.finishedAt ?? Infinity)
  })

  it('pipeline_with_task_final_status_yaml: an exit task is told the status', async () => {
    const { run: finished, log } = await went('pipeline_with_task_final_status_yaml')
    const status = { state: 'SUCCEEDED', error: {}, pipelineTaskName: 'exit-handler-1', pipelineJobResourceName: finished.id }
    expect(log('exit-op')).to.equal(`user input: ${String(finished.parameters['message'])} pipeline status: ${JSON.stringify(status)}\n`)
  })

  it('pipeline_with_nested_conditions_yaml: conditions in conditions, by a coin', async function () {
    if (spawnSync('python', ['--version']).status !== 0) this.skip()
    const { run: finished } = await went('essential/pipeline_with_nested_conditions_yaml')
    expect([finished.state, finished.failure]).to.deep.equal(['succeeded', undefined])
    const coin = finished.tasks.find(({ path }) => path === 'flip-coin')?.outputs?.parameters['output']
    expect(finished.tasks.find(({ path }) => path === 'condition-1')?.state).to.equal(coin === 'heads' ? 'succeeded' : 'skipped')
  })

  it('container_with_if_placeholder, container_with_concat_placeholder: words of a command', async () => {
    const bin = newFolder()
    writeFileSync(join(bin, 'my_program'), '#!/bin/sh\nfor word; do echo "$word"; file=$word; done\necho done > "$file"\n')
    chmodSync(join(bin, 'my_program'), 0o755)
    await within({ PATH: `${bin}:${process.env['PATH'] ?? ''}` }, async () => {
      const given = await went('container_with_if_placeholder', { optional_input: 'hi' })
      expect(given.log('container-with-if-placeholder')).to.match(
        /^hi\n--dataset\n\/.*\/artifacts\/dataset\n--output_path\n\/.*\/parameters\/output_path\n$/,
      )
      const joined = await went('container_with_concat_placeholder', { text1: 'a b' })
      expect(joined.log('container-with-concat-placeholder')).to.match(/^prefix-a b\/.*\/artifacts\/text2\n/)
    })
  })
})

describe('pipelines of the Python SDK with Python functions (needs python3 with kfp on PATH)', () => {
  before(function () {
    if (!existsSync(folder) || spawnSync('python3', ['-c', 'import kfp']).status !== 0) this.skip()
  })
  /** Each step would install its own kfp first; the one that is there does. */
  const python = async (name: string, parameters: { readonly [name: string]: Value } = {}): Promise<Went> => {
    const modules = newFolder()
    mkdirSync(join(modules, 'pip'))
    writeFileSync(join(modules, 'pip', '__main__.py'), '')
    return within({ PYTHONPATH: modules }, () => went(name, parameters))
  }

  for (const [name, outputs] of [
    ['if_elif_else_with_oneof_parameters', { Output: /^(Got (heads|tails)|Draw)!$/ }],
    ['parameters_complex', { Output: 306 }],
    ['pipeline_producer_consumer', { Output: 36 }],
    [
      'nested_return',
      {
        Output: [
          { A_a: '1', B_b: '2' },
          { A_a: '10', B_b: '20' },
        ],
      },
    ],
    ['identity', { Output: 'x' }],
  ] as const) {
    it(name, async function () {
      this.timeout(60_000)
      const { run: finished } = await python(name, name === 'identity' ? { value: 'x' } : {})
      expect(finished.failure).to.equal(undefined)
      for (const [output, wanted] of Object.entries(outputs)) {
        const value = finished.outputs?.parameters[output]
        if (wanted instanceof RegExp) expect(value).to.match(wanted)
        else expect(value).to.deep.equal(wanted)
      }
    })
  }

  it('pythonic_artifacts_with_list_of_artifacts: artifacts of a loop as a list', async () => {
    const { run: finished, log } = await python('pythonic_artifacts_with_list_of_artifacts', { texts: ['a', 'b', 'c'] })
    expect([finished.state, log('join-datasets')]).to.satisfy(([state]: readonly string[]) => state === 'succeeded')
    const [joined] = finished.outputs?.artifacts['Output'] ?? []
    expect(readFileSync(joined?.uri ?? '', 'utf8')).to.match(/^a\W*b\W*c\W*$/)
  })

  it('pipeline_with_exit_handler: fails, and the exit task runs', async () => {
    const { run: finished } = await python('failing/pipeline_with_exit_handler')
    expect([finished.state, states(finished)['print-op'], finished.failure?.code]).to.deep.equal(['failed', 'succeeded', 'KF5022'])
  })

  it('pipeline_with_loops: parts of items', async () => {
    const { run: finished, log } = await python('parallel_and_nested/pipeline_with_loops', { loop_parameter: ['one', 'two'] })
    expect(finished.failure).to.equal(undefined)
    expect(log('for-loop-1/1/print-text')).to.include('two')
    expect(log('for-loop-4/1/print-text-5')).to.include('20')
  })
})
