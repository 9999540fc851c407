import { Command, InvalidArgumentError } from 'commander'
import { checkHelp, compileHelp, programHelp, runHelp } from './help-text.ts'
import type { Io } from './io.ts'
import { loadProjectCommand, projectCommands } from './project-command.ts'
import { version } from './version.ts'

/** Says what the command line understands; `done` gets the exit code of the command that ran. */
export function buildProgram(io: Io, done: (exitCode: number) => void): Command {
  const program = new Command('kfp-ts')
    .description('Pipelines in TypeScript: compile them for Kubeflow Pipelines, run them on this machine, check them.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    // Problems are shown by main, with a code and a hint like all others.
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text), outputError: () => {} })
    .addHelpText('after', programHelp)
  addCompile(program, io, done)
  addRun(program, io, done)
  addCheck(program, io, done)
  addProjectCommands(program, io, done)
  return program
}

function addCompile(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('compile')
    .description('compile pipelines to the YAML that Kubeflow Pipelines runs')
    .argument('[paths...]', 'pipeline files, or folders that hold them', ['pipelines'])
    .option('--out <dir>', 'where to write', 'compiled')
    .option('--json', 'print one JSON document')
    .addHelpText('after', compileHelp)
    .action(async (paths: readonly string[], options: { readonly out: string; readonly json?: true }) => {
      const { compile } = await import('./commands/compile.ts')
      done(await compile(paths, options, io))
    })
}

function addRun(program: Command, io: Io, done: (exitCode: number) => void): void {
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
    .addHelpText('after', runHelp)
    .action(async (file: string, options: object) => {
      const { run } = await import('./commands/run.ts')
      done(await run(file, options as Parameters<typeof run>[1], io))
    })
}

function addCheck(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('check')
    .description('report every problem of pipelines, compiled or in TypeScript')
    .argument('<files...>', 'compiled pipelines, or pipelines in TypeScript')
    .option('--json', 'print one JSON document')
    .addHelpText('after', checkHelp)
    .action(async (files: readonly string[], options: { readonly json?: true }) => {
      const { check } = await import('./commands/check.ts')
      done(await check(files, options, io))
    })
}

function addProjectCommands(program: Command, io: Io, done: (exitCode: number) => void): void {
  for (const { name, describe, from } of projectCommands) {
    program
      .command(name)
      .description(`${describe} (comes with ${from})`)
      .argument('[args...]')
      .helpOption(false)
      .allowUnknownOption()
      .passThroughOptions()
      .action(async (argv: readonly string[]) => {
        const command = await loadProjectCommand(name, from, io.cwd)
        done(await command.run(argv, io))
      })
  }
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It is a whole number, 1 or more.')
  return Number(text)
}
