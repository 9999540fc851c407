import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type IrDocument, readPipeline, type Value } from '@kfp-ts/ir'
import { logFile, type Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, states } from './small-pipeline.test.ts'

// Pipelines that the Python SDK compiled, from Kubeflow Pipelines itself.
const upstream = process.env['KFP_UPSTREAM'] ?? resolve(import.meta.dirname, '../../../../shared/upstream/kfp')
const folder = join(upstream, 'pipelines/valid')

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
