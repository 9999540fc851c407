import type { Command } from 'commander'
import type { Io } from '../io.ts'

const help = `
BEFORE and AFTER are compiled pipelines of any Kubeflow Pipelines SDK, or pipelines in TypeScript, which are compiled in memory.
What counts is meaning: the order in which things are written, names of components and numbers that a compiler adds are no changes.

Exit codes:
  0  nothing changed in meaning
  1  something changed
  2  one of the two cannot be read or compiled

Examples:
  $ kfp-ts diff compiled/hello/pipeline.yaml pipelines/hello/pipeline.ts
  $ kfp-ts diff before.yaml after.yaml --markdown > comment.md`

/** Adds `kfp-ts diff`. */
export function addDiff(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('diff')
    .description('say what changed between two pipelines, and which tasks lose their cache')
    .argument('<before>', 'a compiled pipeline, or one in TypeScript')
    .argument('<after>', 'the same, later')
    .option('--pipeline <name>', 'which pipeline, when a file in TypeScript holds several')
    .option('--markdown', 'print Markdown for a pull request')
    .option('--json', 'print one JSON document')
    .addHelpText('after', help)
    .action(async (before: string, after: string, options: object) => {
      const { diff } = await import('../commands/diff.ts')
      done(await diff([before, after], options, io))
    })
}
