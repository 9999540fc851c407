import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Io } from '../io.ts'
import { collect } from './collect.ts'
import { wholeNumber } from './whole-number.ts'

const help = `
FILE is a pipeline in TypeScript, or a compiled one of any Kubeflow Pipelines SDK.
A value is read by the declared type of its parameter: text as it is, numbers and booleans as such, lists and structs as JSON.
With --runner docker each task runs in a container of its image, by the Docker engine of this machine and the package dockerode (npm i -D dockerode).

Examples:
  $ kfp-ts run pipelines/hello/pipeline.ts --param name=Ada
  $ kfp-ts run compiled/fan-out/pipeline.yaml --param count=6 --param limit=100
  $ kfp-ts run pipelines/hello/pipeline.ts --resume hello-20260102-030405-a1b2
  $ kfp-ts run pipelines/hello/pipeline.ts --runner docker`

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
    .option('--parallelism <n>', 'how many tasks may run at once (default: 16, or two a core where that is more)', wholeNumber(1))
    .addOption(new Option('--runner <runner>', 'what tasks run in').choices(['process', 'docker']).default('process'))
    .addOption(
      docker('--docker-network <name>', 'the network of containers, host for that of this machine (default: $KFP_TS_DOCKER_NETWORK, or the bridge)'),
    )
    .addOption(docker('--docker-user <uid:gid>', 'whom containers run as; image for whom their image names (default: you)'))
    .addOption(
      docker('--docker-mount <path>', 'a file or folder that containers may read, at the same path; may be repeated').argParser(collect).default([]),
    )
    .addOption(docker('--docker-host-config <json>', "fields of the Engine API's HostConfig for all containers").argParser(jsonObject))
    .option('--json', 'print one JSON document when the run has ended; progress goes to standard error')
    .addHelpText('after', help)
    .action(async (file: string, options: object) => {
      const { run } = await import('../commands/run.ts')
      done(await run(file, options as Parameters<typeof run>[1], io))
    })
}

/** Who says how containers run wants containers. */
function docker(flags: string, description: string): Option {
  return new Option(flags, description).implies({ runner: 'docker' })
}

function jsonObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below, as for any other text.
  }
  throw new InvalidArgumentError('It is a JSON object.')
}
