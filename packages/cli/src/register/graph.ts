import { type Command, Option } from 'commander'
import type { Io } from '../io.ts'

const help = `
FILE is a compiled pipeline of any Kubeflow Pipelines SDK, or a pipeline in TypeScript, which is compiled in memory.
Mermaid is drawn by code hosts inside Markdown, DOT by Graphviz; an SVG needs nothing and follows the reader's light or dark theme.

Examples:
  $ kfp-ts graph pipelines/hello/pipeline.ts
  $ kfp-ts graph compiled/hello/pipeline.yaml --format svg --out hello.svg
  $ kfp-ts graph before.yaml --format dot | dot -Tpng > before.png`

/** Adds `kfp-ts graph`. */
export function addGraph(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('graph')
    .description('draw a pipeline: Mermaid, DOT or SVG')
    .argument('<file>', 'a compiled pipeline, or one in TypeScript')
    .addOption(new Option('--format <format>', 'how to draw (default: by the ending of --out, else mermaid)').choices(['mermaid', 'dot', 'svg']))
    .option('--out <file>', 'where to write; standard output by default')
    .option('--pipeline <name>', 'which pipeline, when a file in TypeScript holds several')
    .option('--json', 'print one JSON document, the drawing in it')
    .addHelpText('after', help)
    .action(async (file: string, options: object) => {
      const { graph } = await import('../commands/graph.ts')
      done(await graph(file, options, io))
    })
}
