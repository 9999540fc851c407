import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { ContainerSpec, TaskSpec, Value } from '@kfp-ts/ir'
import type { RunArtifact, Values } from '@kfp-ts/runs'
import type { ContentHashes } from './content-hashes.ts'
import type { Unit } from './placed-task.ts'

/** What runs a task. */
export interface Execution {
  readonly container: ContainerSpec
  /** A hash of the code behind the command, '' where the command says it all. */
  readonly fingerprint: string
  /** The folder that relative paths count from. */
  readonly startedIn: string
}

/**
 * A hash of all that the result of a task depends on: interface, image, command, environment, code, input parameters and what input artifacts hold.
 * A key that the author gives (`cachingOptions.cacheKey`) stands for all of it, as in Kubeflow.
 */
export async function cacheKey({ task, inputs }: Unit, { container, fingerprint, startedIn }: Execution, hashes: ContentHashes): Promise<string> {
  const given = givenKey(task.spec)
  if (given !== undefined) return sha256(`${task.spec.componentRef.name}\0${given}`)
  const { image, command = [], args = [], env = [] } = container
  const { inputDefinitions = {}, outputDefinitions = {} } = task.component
  const artifacts: Record<string, Value> = {}
  for (const [name, list] of Object.entries(inputs.artifacts)) artifacts[name] = await Promise.all(list.map((artifact) => content(artifact, hashes)))
  const place = namesAPlace(inputs.parameters, startedIn) ? { startedIn } : {}
  const all = { image, command, args, env, fingerprint, inputDefinitions, outputDefinitions, parameters: inputs.parameters, artifacts, ...place }
  return sha256(canonical(all))
}

function givenKey({ cachingOptions }: TaskSpec): string | undefined {
  return cachingOptions?.cacheKey || undefined
}

/** A relative path is another place in another folder; who starts a run elsewhere with values that are no paths keeps the results. */
function namesAPlace(parameters: Values['parameters'], startedIn: string): boolean {
  return Object.values(parameters).some(
    (value) => typeof value === 'string' && value !== '' && !isAbsolute(value) && existsSync(join(startedIn, value)),
  )
}

async function content(artifact: RunArtifact, hashes: ContentHashes): Promise<Value> {
  return { schemaTitle: artifact.schemaTitle, metadata: artifact.metadata, content: await hashes.of(artifact) }
}

/** JSON with sorted keys: the same value is the same text. */
function canonical(value: object): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
