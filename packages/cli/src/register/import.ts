import type { Command } from 'commander'
import type { Io } from '../io.ts'

const help = `
FILE is a component or a pipeline of any SDK: compiled YAML, or a component of version 1.
The module that is written holds the YAML as it is, and exports one function to call in pipelines, typed by what the file declares.
A module that somebody has changed since, or that something else wrote, is replaced with --force only. Without --out it is printed.

Examples:
  $ kfp-ts import train.yaml --out components/train.ts
  $ kfp-ts import compiled/clean/pipeline.yaml --out clean.ts --name cleanData`

/** Adds `kfp-ts import`. */
export function addImport(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('import')
    .description('write a typed wrapper for a component or pipeline of any SDK')
    .argument('<file>', 'a compiled component or pipeline, or a component of version 1')
    .option('--out <file>', 'the TypeScript module to write (default: standard output)')
    .option('--name <name>', 'the name it is exported under (default: made from the name of the component)')
    .option('--force', 'replace a module that somebody has changed')
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action(async (file: string, options: object) => {
      const { importFile } = await import('../commands/import.ts')
      done(await importFile(file, options, io))
    })
}
