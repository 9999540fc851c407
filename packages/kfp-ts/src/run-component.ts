import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BodyDefinition, definitionOf, isArtifact, isFile, type Ports, typeDataOf } from '@kfp-ts/component'
import { type ExecutorInput, executable, perform, type RuntimeArtifact } from '@kfp-ts/runtime'

type AnyRun = (...call: never) => Promise<unknown>
/** What running a component in a test gives: its outputs and what it said. */
export type ComponentRun<Run extends AnyRun> = Awaited<ReturnType<Run>> & {
  /** What the body logged, progress included, line by line. */
  readonly log: readonly string[]
}
interface Options {
  readonly folder?: string
  readonly signal?: AbortSignal
}

/**
 * Runs a component in this process by the contract it has in a container: inputs and outputs are checked, artifacts that were not written are
 * found. Takes what the component's own `run` takes; rejects with a ComponentError.
 *
 * @example
 * const { outputs, log } = await runComponent(train, { data: 'fixtures/shards', epochs: 1 })
 */
export async function runComponent<Run extends AnyRun>(component: { readonly run: Run }, ...call: Parameters<Run>): Promise<ComponentRun<Run>> {
  const definition = definitionOf(component) as BodyDefinition
  const [inputs = {}, options = {}] = call as unknown as readonly [inputs?: { readonly [name: string]: unknown }, options?: Options]
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), `${definition.name}-`)))
  const log: string[] = []
  const { parameters, files } = await perform(executable(definition), planned(definition, inputs, folder), {
    log: (message) => log.push(message),
    progress: (fraction, message) => log.push(`${Math.round(fraction * 100)} %${message === undefined ? '' : ` ${message}`}`),
    signal: options.signal ?? new AbortController().signal,
  })
  return { outputs: { ...files, ...parameters }, log } as unknown as ComponentRun<Run>
}

/** The executor input a runner would make of plain values and paths. */
function planned({ inputs, outputs }: BodyDefinition, given: { readonly [name: string]: unknown }, folder: string): ExecutorInput {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const files = entries.filter(([name]) => isFileInput(inputs, name))
  const artifacts = Object.keys(outputs).filter((name) => isArtifact(typeDataOf(outputs[name]!)))
  return {
    inputs: {
      parameterValues: Object.fromEntries(entries.filter(([name]) => !isFileInput(inputs, name))),
      artifacts: Object.fromEntries(files.map(([name, value]) => [name, { artifacts: [value].flat().map((path) => artifactAt(String(path))) }])),
    },
    outputs: { artifacts: Object.fromEntries(artifacts.map((name) => [name, { artifacts: [{ name, ...artifactAt(join(folder, name)) }] }])) },
  }
}

function isFileInput(inputs: Ports, name: string): boolean {
  const port = inputs[name]
  return port !== undefined && isFile(typeDataOf(port))
}

function artifactAt(path: string): RuntimeArtifact {
  return { uri: pathToFileURL(resolve(path)).href, metadata: {} }
}
