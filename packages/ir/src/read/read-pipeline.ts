import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { IrDocument, ReadResult } from '../document/document.ts'
import { type Loaded, loadYaml, type YamlDocument } from '../yaml/load-yaml.ts'
import type { PositionOf } from '../document/path.ts'
import { documentPositions } from './document-positions.ts'
import { unwrapManifests } from './unwrap-manifests.ts'
import { structureOf } from '../schema/structure-problems.ts'

/** How a text is read. */
export interface ReadOptions {
  /** What the text is called in positions. */
  readonly file?: string
}

/**
 * Reads a compiled pipeline: its structure is judged, its meaning is not (that is `checkPipeline`).
 * Every unknown field, wrong type and missing part is a diagnostic with its place; a document with such errors is not handed out.
 */
export function readPipeline(source: string, options: ReadOptions = {}): ReadResult {
  const file = options.file ?? 'pipeline.yaml'
  const loaded = loadYaml(source, file)
  if (loaded.diagnostics.length > 0) return refused(loaded.diagnostics)
  const first = loaded.documents[0]
  if (first === undefined) return refused([problem('KF3002', [], { position: loaded.position(0) })])
  const { specs, platformDocuments, others } = sort(unwrapManifests(loaded.documents))
  const strangers = others.map(({ value, node }) => problem('KF3003', [whatItIs(value)], { position: loaded.position(node().start) }))
  const surplus = [...tooMany(specs, 'pipeline', loaded), ...tooMany(platformDocuments, 'platform', loaded)]
  const [spec] = specs
  if (spec === undefined || strangers.length > 0 || surplus.length > 0) {
    const missing = spec === undefined && strangers.length === 0 ? [problem('KF3003', ['a platform document'], { position: loaded.position(0) })] : []
    return refused([...strangers, ...surplus, ...missing])
  }
  const read = readDocuments(spec, platformDocuments[0], loaded)
  return { ...read, diagnostics: [...read.diagnostics, ...sizeProblem(source)] }
}

const megabyte = 1024 * 1024
/** The most that KFP's server takes as one file. */
const mostOfFile = 32 * megabyte

function sizeProblem(source: string): readonly Diagnostic[] {
  // No character has more than three bytes for its one or two units.
  const bytes = source.length * 3 < mostOfFile ? 0 : Buffer.byteLength(source)
  return bytes <= mostOfFile ? [] : [problem('KF3521', [String(Math.ceil(bytes / megabyte))])]
}

function refused(diagnostics: readonly Diagnostic[]): ReadResult {
  return { document: undefined, diagnostics, positionOf: () => undefined }
}

interface Sorted {
  readonly specs: readonly YamlDocument[]
  readonly platformDocuments: readonly YamlDocument[]
  readonly others: readonly YamlDocument[]
}
function sort(documents: readonly YamlDocument[]): Sorted {
  const isSpec = ({ value }: YamlDocument): boolean => hasKey(value, 'pipelineInfo', 'pipeline_info', 'schemaVersion', 'schema_version', 'root')
  const isPlatforms = (document: YamlDocument): boolean => !isSpec(document) && hasKey(document.value, 'platforms')
  return {
    specs: documents.filter(isSpec),
    platformDocuments: documents.filter(isPlatforms),
    others: documents.filter((document) => !isSpec(document) && !isPlatforms(document)),
  }
}
function hasKey(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && keys.some((key) => Object.hasOwn(value, key))
}
function whatItIs(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value !== 'object' || value === null) return `the text ${JSON.stringify(value)}`
  if (hasKey(value, 'implementation')) return 'a component of version 1'
  const { kind } = value as { readonly kind?: unknown }
  return hasKey(value, 'apiVersion') && typeof kind === 'string'
    ? `a Kubernetes object of kind ${kind}`
    : `an object with ${Object.keys(value).slice(0, 5).join(', ')}`
}
function tooMany(documents: readonly YamlDocument[], what: string, loaded: Loaded): readonly Diagnostic[] {
  const [, second] = documents
  return second === undefined ? [] : [problem('KF3004', [String(documents.length), what], { position: loaded.position(second.node().start) })]
}

function readDocuments(spec: YamlDocument, platform: YamlDocument | undefined, loaded: Loaded): ReadResult {
  const { positionOf, placed } = documentPositions(spec, platform, loaded)
  const first = structureOf('pipeline', spec.value)
  const second = structureOf('platforms', platform?.value ?? { platforms: {} })
  const misfits = [...first.misfits, ...second.misfits]
  const diagnostics = inOrder([...misfits.map(placed), ...versionProblem(first.value, positionOf)])
  if (hasErrors(diagnostics)) return { document: undefined, diagnostics, positionOf }
  const { platforms } = second.value as { readonly platforms: unknown }
  return { document: { spec: first.value, platforms } as IrDocument, diagnostics, positionOf }
}
function versionProblem(spec: unknown, positionOf: PositionOf): readonly Diagnostic[] {
  const { schemaVersion } = spec as { readonly schemaVersion?: unknown }
  if (typeof schemaVersion !== 'string' || schemaVersion === '2.1.0') return []
  return [problem('KF3015', [schemaVersion], { position: positionOf(['spec', 'schemaVersion']) })]
}

/** From the top of the file to its bottom. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ position }: Diagnostic): number => (position === undefined ? Infinity : position.line * 1e6 + position.column)
  return diagnostics.toSorted((one, other) => place(one) - place(other) || 0)
}
