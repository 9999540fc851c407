import { existsSync, mkdirSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import { isArtifact } from '@kfp-ts/component'
import { artifactPath } from './artifact-path.ts'
import { problem } from './execution-codes.ts'
import type { Executable } from './executable.ts'
import type { ExecutorInput, RuntimeArtifact } from './executor-input.ts'
import { contractBroken } from './failure.ts'
import { notJson } from './not-json.ts'

/** Output artifacts by name, as a body sees them. */
export interface OutputArtifacts {
  readonly [name: string]: { readonly path: string; readonly uri: string; readonly metadata: Record<string, unknown>; customPath?: string }
}

const planned = (input: ExecutorInput, name: string): RuntimeArtifact | undefined => input.outputs?.artifacts?.[name]?.artifacts?.[0]
const names = ({ outputs }: Executable): readonly string[] => Object.keys(outputs).filter((name) => isArtifact(outputs[name]!.type))

/** The artifacts a body is to write, the folders above them made; throws KF4005 for one that nobody planned. */
export function prepareArtifacts(definition: Executable, input: ExecutorInput): OutputArtifacts {
  const missing = names(definition).filter((name) => planned(input, name) === undefined)
  if (missing.length > 0) throw contractBroken(missing.map((name) => problem('KF4005', [definition.name, name])))
  const prepared = names(definition).map((name) => {
    const artifact = planned(input, name)!
    const path = artifactPath(artifact)
    mkdirSync(dirname(path), { recursive: true })
    return [name, { path, uri: artifact.uri ?? '', metadata: { ...artifact.metadata } }] as const
  })
  return Object.fromEntries(prepared)
}

/** Checks what was written, and how it goes into the executor output; throws KF4014, KF4015 and KF4021, all at once. */
export function writtenArtifacts(definition: Executable, input: ExecutorInput, artifacts: OutputArtifacts): object {
  const found = names(definition).flatMap((output) => {
    const { path, metadata, customPath = path } = artifacts[output]!
    if (!isAbsolutePath(customPath)) return [problem('KF4021', [definition.name, output, JSON.stringify(customPath) ?? typeof customPath])]
    const words = notJson(Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined)))
    if (words !== undefined) return [problem('KF4015', [definition.name, output, words])]
    // Metrics live in the metadata alone, so an artifact with metadata of its own needs no file.
    const untouched = JSON.stringify(metadata) === JSON.stringify(planned(input, output)?.metadata ?? {})
    return untouched && !existsSync(customPath) ? [problem('KF4014', [definition.name, output])] : []
  })
  if (found.length > 0) throw contractBroken(found)
  return Object.fromEntries(names(definition).map((name) => [name, { artifacts: [entry(planned(input, name)!, artifacts[name]!)] }]))
}

function isAbsolutePath(value: unknown): boolean {
  return typeof value === 'string' && isAbsolute(value)
}

// An empty custom path is left out: backends before 2.15 do not know the field.
function entry({ name = '', ...planned }: RuntimeArtifact, { uri, metadata, customPath = planned.customPath }: OutputArtifacts[string]): object {
  return { name, uri, metadata, ...(customPath && { customPath }) }
}
