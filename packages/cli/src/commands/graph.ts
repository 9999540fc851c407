import { resolve } from 'node:path'
import type { IrDocument } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { loadUnchecked } from '../load-document.ts'
import { pipelineFile } from '../pipeline-files.ts'
import { reportJson } from '../report-problems.ts'
import { UsageError } from '../usage-error.ts'
import { writeWhole } from '../write-file.ts'

type Format = 'mermaid' | 'dot' | 'svg'

export interface GraphCommandOptions {
  readonly format?: Format
  readonly out?: string
  readonly pipeline?: string
  readonly json?: true
}

/** `kfp-ts graph`: draws a pipeline. */
export async function graph(path: string, { format, out, pipeline, json }: GraphCommandOptions, io: Io): Promise<number> {
  const chosen = format ?? formatOf(out ?? '')
  const document = await loadUnchecked(pipelineFile(path, io.cwd), pipeline)
  const text = await drawn(document, chosen)
  if (out !== undefined) writeWhole(resolve(io.cwd, out), text, out)
  if (json) await reportJson({ format: chosen, ...(out === undefined ? { text } : { file: out }) }, [], io)
  else io.stdout.write(out === undefined ? text : `${chosen}: ${out}\n`)
  return exitCodes.ok
}

function formatOf(out: string): Format {
  if (/\.(png|jpe?g|gif|webp|pdf)$/i.test(out))
    throw new UsageError([
      problem('KF7001', [`"${out}" would be a file of another kind.`, 'write .svg, .dot or .mmd; Graphviz makes others of DOT: dot -Tpng.']),
    ])
  if (/\.svg$/i.test(out)) return 'svg'
  return /\.(dot|gv)$/i.test(out) ? 'dot' : 'mermaid'
}

async function drawn(document: IrDocument, format: Format): Promise<string> {
  const { drawDot, drawMermaid, drawSvg } = await import('@kfp-ts/ir/draw')
  return { mermaid: drawMermaid, dot: drawDot, svg: drawSvg }[format](document)
}
