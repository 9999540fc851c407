import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, newestRun } from '@kfp-ts/runs'
import { expect } from 'chai'
import { newFolder, run, type Step, task } from './small-pipeline.test.ts'

interface Failed {
  readonly failure: Failure | undefined
  readonly log: string
  readonly attempt: string
}

async function failed(step: Step, inputs: { readonly [name: string]: unknown } = {}): Promise<Failed> {
  const { run: finished, runs } = await run({ steps: { work: step }, tasks: { work: task('work', inputs) } })
  expect([finished.state, finished.tasks[0]?.state, finished.tasks[0]?.outputs]).to.deep.equal(['failed', 'failed', undefined])
  expect(finished.failure).to.deep.equal(finished.tasks[0]?.failure)
  const folder = join(runs, finished.id, 'tasks', 'work')
  return { failure: finished.failure, log: join(folder, 'log.txt'), attempt: join(folder, 'attempt-1') }
}

describe('a task that', () => {
  it('exits with a code', async () => {
    const { failure, log } = await failed({ run: "console.log('one'); console.error('two'); process.exit(3)" })
    expect(failure).to.deep.equal({
      code: 'KF5022',
      message: 'Task "work" ended with exit code 3.',
      hint: `it printed last:\n  one\n  two\nall of it: ${log}`,
    })
  })

  it('is killed by a signal', async () => {
    const { failure, log } = await failed({ run: "process.kill(process.pid, 'SIGKILL')" })
    expect(failure).to.deep.equal({
      code: 'KF5023',
      message: 'Task "work" was killed by SIGKILL.',
      hint: `the system kills a program like this when memory runs out.\nit printed nothing; its log: ${log}`,
    })
  })

  it('explains its failure itself', async () => {
    const { failure } = await failed({
      run: "fs.writeFileSync(require('path').dirname(input.outputs.outputFile) + '/failure.json', JSON.stringify({ code: 'KF4010', message: 'No images.', hint: 'add some.' })); process.exit(1)",
    })
    expect(failure).to.deep.equal({ code: 'KF4010', message: 'No images.', hint: 'add some.' })
  })

  it('writes no output', async () => {
    const { failure, attempt } = await failed({ out: { count: 'NUMBER_INTEGER' } })
    expect(failure).to.deep.equal({
      code: 'KF5030',
      message: 'Task "work" ended well but wrote no output "count".',
      hint: `its program is told where to write it: this time to ${attempt}/parameters/count`,
    })
  })

  it('writes an output of the wrong type, to its file or to the executor output', async () => {
    const wanted = {
      code: 'KF5031',
      message: 'Task "work" wrote "many" to its output "count", not an integer.',
      hint: 'write an integer, or declare the output as what it is.',
    }
    expect((await failed({ out: { count: 'NUMBER_INTEGER' }, run: "out('count', 'many')" })).failure).to.deep.equal(wanted)
    const told = await failed({
      out: { count: 'NUMBER_INTEGER' },
      run: 'fs.writeFileSync(input.outputs.outputFile, JSON.stringify({ parameterValues: { count: 1.5 } }))',
    })
    expect(told.failure?.message).to.equal('Task "work" wrote 1.5 to its output "count", not an integer.')
  })

  it('leaves an executor output that cannot be read', async () => {
    const reason = async (text: string): Promise<string | undefined> =>
      (await failed({ run: `fs.writeFileSync(input.outputs.outputFile, ${JSON.stringify(text)})` })).failure?.message
    expect(await reason('{"values":{}}')).to.equal('Task "work" left an executor output that cannot be read: it has a field "values".')
    expect(await reason('{"parameterValues"')).to.equal('Task "work" left an executor output that cannot be read: it is no JSON object.')
  })

  it('needs a program that is not here', async () => {
    const { failure } = await failed({ container: { image: 'images/crop:1', command: ['crop-photographs'] } })
    expect(failure).to.deep.equal({
      code: 'KF5020',
      message: 'Task "work" runs the program "crop-photographs", which this machine does not have.',
      hint: 'it comes with the image images/crop:1: install "crop-photographs" here, or run the pipeline where the image can be started.',
    })
  })

  it('names no command', async () => {
    const { failure } = await failed({ container: { image: 'images/crop:1', command: [] } })
    expect(failure?.message).to.equal('Task "work" names no command: it starts whatever the image images/crop:1 starts.')
  })

  it('is given more than a command line takes', async () => {
    const { failure } = await failed({ in: { text: 'STRING' } }, { text: 'x'.repeat(200_000) })
    expect(failure).to.deep.equal({
      code: 'KF5024',
      message: 'Task "work" could not start "node": spawn E2BIG.',
      hint: 'values on a command line may be 128 kB long: pass larger ones as artifacts.',
    })
  })

  it('gets a value of the wrong type', async () => {
    const { failure } = await failed({ in: { count: 'NUMBER_INTEGER' } }, { count: 'many' })
    expect(failure).to.deep.equal({
      code: 'KF5041',
      message: 'Task "work" gets "many" for its input "count", not an integer.',
      hint: 'see what the task before it wrote.',
    })
  })

  it('runs longer than it may', async () => {
    const { failure } = await failed({ run: 'setTimeout(() => {}, 60_000)', platform: { activeDeadlineSeconds: '1' } })
    expect(failure?.message).to.equal('Task "work" was stopped after 1 s, its time limit.')
  })
})

describe('a run that cannot begin', () => {
  it('says what is wrong with parameters, and leaves no folder', async () => {
    const runs = newFolder()
    const problem = await run(
      { steps: { work: {} }, in: { n: 'NUMBER_INTEGER' }, tasks: { work: task('work') } },
      { runs, parameters: { n: 'x', m: 1 } },
    ).catch((error: Error) => error.message)
    expect(problem).to.equal(
      'KF5012  Pipeline "small" has no parameter "m".\n  hint: its parameters: n.\nKF5011  Parameter "n" takes an integer, not "x".\n  hint: for example --param n=3.',
    )
    expect(readdirSync(runs)).to.deep.equal([])
  })

  it('says that the runs folder cannot be written', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    const problem = await run({ steps: { work: {} }, tasks: { work: task('work') } }, { runs: file }).catch((error: Error) => error.message)
    expect(problem).to.match(
      /^KF5001 {2}The runs folder ".*\/file\/small-[\d-]+-[0-9a-f]{4}" cannot be written: a file lies where a folder is needed/,
    )
  })
})

describe('a failure', () => {
  it('stops only what needs the task', async () => {
    const { run: finished } = await run({
      steps: { bad: { run: 'process.exit(1)' }, good: {} },
      tasks: {
        bad: task('bad'),
        needs: task('good', {}, { dependentTasks: ['bad'] }),
        other: task('good'),
        after: task('good', {}, { dependentTasks: ['other'] }),
      },
    })
    expect(Object.fromEntries(finished.tasks.map(({ path, state }) => [path, state]))).to.deep.equal({
      bad: 'failed',
      needs: 'skipped',
      other: 'succeeded',
      after: 'succeeded',
    })
  })

  it('of the disk is not blamed on a task, and leaves a run to go on with', async () => {
    const runs = newFolder()
    const blocking = `const tasks = require('path').resolve('../..'); fs.writeFileSync(tasks + '/next', 'in the way')`
    const problem = await run(
      { steps: { work: { run: blocking }, next: {} }, tasks: { work: task('work'), next: task('next', {}, { dependentTasks: ['work'] }) } },
      { runs },
    ).catch((error: Error) => error.message)
    expect(problem).to.match(
      /^KF5062 {2}Run "small-[^"]*" broke off: EEXIST: file already exists, mkdir|^KF5062 {2}Run "small-[^"]*" broke off: ENOTDIR/,
    )
    expect((await newestRun(runs))?.state).to.equal('running')
  })

  it('to find a volume that it is told of is a warning, once a volume', async () => {
    const warnings: string[] = []
    const mounting: Step = {
      container: { args: ['--out=/no-such-volume/model', '{{$}}'] },
      platform: { pvcMount: [{ mountPath: '/no-such-volume' }] },
    }
    const { run: finished } = await run(
      { steps: { work: mounting, more: mounting }, tasks: { work: task('work'), more: task('more', {}, { dependentTasks: ['work'] }) } },
      { onWarning: ({ message }) => warnings.push(message) },
    )
    expect([finished.state, warnings]).to.deep.equal([
      'succeeded',
      ['Task "work" mounts a volume at /no-such-volume, which is no folder of this machine.'],
    ])
  })
})
