import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemReason } from '@kfp-ts/diagnostics'
import type { Path, PositionOf, Value, YamlDocument } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { UsageError } from './usage-error.ts'

/** One object that a file holds, and where its parts are written. */
export interface ObjectFile {
  readonly value: { readonly [name: string]: Value }
  readonly positionOf: PositionOf
}

/** Reads a file with one JSON or YAML object. Throws a UsageError (KF7008, or what is wrong with the YAML). */
export async function readObjectFile(file: string, cwd: string): Promise<ObjectFile> {
  const { loadYaml } = await import('@kfp-ts/ir')
  const { documents, diagnostics, position } = loadYaml(readText(file, cwd), resolve(cwd, file))
  if (diagnostics.length > 0) throw new UsageError(diagnostics.map((diagnostic) => ({ ...diagnostic, hint: 'mend the text there.' })))
  const [document] = documents
  if (document !== undefined && documents.length === 1 && isObject(document.value)) {
    return { value: document.value, positionOf: (path) => position(...rangeOf(document, path)) }
  }
  throw new UsageError([problem('KF7008', [file, documents.length === 1 ? 'it holds no object' : `it holds ${documents.length} documents`])])
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new UsageError([problem('KF7008', [file, systemReason(error)])])
  }
}

function isObject(value: unknown): value is ObjectFile['value'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The key of a place, or of what is written around it. */
function rangeOf(document: YamlDocument, path: Path): readonly [number, number] {
  let node = document.node()
  for (const step of path) {
    const next = node.children.get(step)
    if (next === undefined) break
    node = next
  }
  const { start, end } = node.key ?? node
  return [start, end]
}
