import { Command } from 'commander'
import { programHelp } from './help-text.ts'
import type { Io } from './io.ts'
import { addBuild } from './register/build.ts'
import { addCheck } from './register/check.ts'
import { addCompile } from './register/compile.ts'
import { addConvert } from './register/convert.ts'
import { addDiff } from './register/diff.ts'
import { addGraph } from './register/graph.ts'
import { addImport } from './register/import.ts'
import { addProjectCommands } from './register/project-commands.ts'
import { addRun } from './register/run.ts'
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
  addBuild(program, io, done)
  addRun(program, io, done)
  addConvert(program, io, done)
  addCheck(program, io, done)
  addDiff(program, io, done)
  addGraph(program, io, done)
  addImport(program, io, done)
  addProjectCommands(program, io, done)
  return program
}
