import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Ports } from '@kfp-ts/component'
import { type IrDocument, type PipelineSpec, readPipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { judge } from '../judge.ts'
import { graphOf } from '../pipeline.ts'
import { lower } from '../lower/lower.ts'

// Pipelines of the Python SDK's own tests written with our verbs: names, threading, types and platform settings must be equal.
// The compiled Python files lie beside the checkout; images and commands differ by nature.
const upstream = process.env['KFP_UPSTREAM'] ?? fileURLToPath(new URL('../../../../../shared/upstream/kfp', import.meta.url))

/** One test: what `write` makes is what the Python SDK made of a file of that name. */
export function sameAs(file: string, write: () => unknown): void {
  const path = `${upstream}/pipelines/valid/${file}.yaml`
  const title = `is what the Python SDK makes of ${file}`
  if (!existsSync(path)) {
    it.skip(`${title} (not beside the checkout)`)
    return
  }
  it(title, () => {
    const graph = graphOf(write())
    expect(judge(graph)).to.deep.equal([])
    const { document, diagnostics } = lower(graph, () => ({ image: 'node', command: [], args: [] }))
    expect(diagnostics).to.deep.equal([])
    const { document: golden } = readPipeline(readFileSync(path, 'utf8'), { file })
    expect(structure(document)).to.deep.equal(structure(golden as IrDocument))
  })
}

function structure({ spec, platforms }: IrDocument): object {
  const executors = Object.entries(spec.deploymentSpec?.executors ?? {}).map(([label, { container, importer: imported }]) => {
    const { resources, env } = container ?? {}
    return [label, { ...(imported && { importer: imported }), ...(resources && { resources }), ...(env && { env }) }]
  })
  return { root: spec.root, components: asPythonWrites(spec.components), executors: Object.fromEntries(executors), platforms }
}
/** Without descriptions, which the SDK does not write; holes in the text of our own components are ours, so that quotes survive in them. */
function asPythonWrites(components: PipelineSpec['components']): unknown {
  return JSON.parse(JSON.stringify(components), (key, value: unknown) => {
    if (typeof value !== 'string') return value
    return key === 'description' ? undefined : value.replaceAll(/\{\{kfp-ts\.([\w-]+)\}\}/g, "{{$.inputs.parameters['$1']}}")
  })
}

/** Ports that are declared apart from what has them. */
export function ports<I extends Ports>(inputs: I): I {
  return inputs
}
