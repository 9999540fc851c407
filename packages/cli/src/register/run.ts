import { type Command, InvalidArgumentError } from 'commander'
import type { Io } from '../io.ts'
import { collect } from './collect.ts'

const help = `
FILE is a pipeline in TypeScript, or a compiled one of any Kubeflow Pipelines SDK.
A value is read by the declared type of its parameter: text as it is, numbers and booleans as such, lists and structs as JSON.

Examples:
  $ kfp-ts run pipelines/hello/pipeline.ts --param name=Ada
  $ kfp-ts run compiled/fan-out/pipeline.yaml --param count=6 --param limit=100
  $ kfp-ts run pipelines/hello/pipeline.ts --resume hello-20260102-030405-a1b2`

/** Adds `kfp-ts run`. */
export function addRun(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('run')
    .description('run a pipeline on this machine')
    .argument('<file>', 'a pipeline in TypeScript, or a compiled one')
    .option('-p, --param <name=value>', 'give a parameter a value; may be repeated', collect, [])
    .option('--param-file <file>', 'give parameters values from a JSON or YAML object; --param wins')
    .option('--pipeline <name>', 'which pipeline, when the file holds several')
    .option('--compiled <file>', 'also write the compiled pipeline')
    .option('--runs <dir>', 'where folders of runs lie (default: .kfp-ts/runs of the project)')
    .option('--no-cache', 'run every task again')
    .option('--resume <run>', 'go on with a run that failed or was stopped')
    .option('--parallelism <n>', 'how many tasks may run at once (default: 16, or two a core where that is more)', positiveInteger)
    .option('--json', 'print one JSON document when the run has ended; progress goes to standard error')
    .addHelpText('after', help)
    .action(async (file: string, options: object) => {
      const { run } = await import('../commands/run.ts')
      done(await run(file, options as Parameters<typeof run>[1], io))
    })
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It is a whole number, 1 or more.')
  return Number(text)
}
