import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import type { IrDocument, ReadResult } from './document.ts'
import { type Loaded, loadYaml, type YamlDocument } from './load-yaml.ts'
import type { Path, PositionOf } from './path.ts'
import { conform, type Misfit } from './schema/conform.ts'
import { pipeline } from './schema/pipeline-shape.ts'
import { platforms } from './schema/platforms-shape.ts'
import type { YamlNode } from './yaml-node.ts'

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
  const { specs, platformDocuments, others } = sort(loaded.documents)
  const strangers = others.map(({ value, node }) => problem('KF3003', [whatItIs(value)], { position: loaded.position(node.start) }))
  const surplus = [...tooMany(specs, 'pipeline', loaded), ...tooMany(platformDocuments, 'platform', loaded)]
  const [spec] = specs
  if (spec === undefined || strangers.length > 0 || surplus.length > 0) {
    const missing = spec === undefined && strangers.length === 0 ? [problem('KF3003', ['a platform document'], { position: loaded.position(0) })] : []
    return refused([...strangers, ...surplus, ...missing])
  }
  return readDocuments(spec, platformDocuments[0], loaded)
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
  return second === undefined ? [] : [problem('KF3004', [String(documents.length), what], { position: loaded.position(second.node.start) })]
}

function readDocuments(spec: YamlDocument, platform: YamlDocument | undefined, loaded: Loaded): ReadResult {
  const misfits: Misfit[] = []
  const read = { spec: conform(pipeline, spec.value, { path: ['spec'], node: spec.node, misfits }), platforms: {} as unknown }
  if (platform !== undefined) {
    const wrapper = conform(platforms, platform.value, { path: [], node: platform.node, misfits })
    read.platforms = (wrapper as { readonly platforms?: unknown }).platforms ?? {}
  }
  const tree = new Map([['spec', spec.node], ...(platform?.node.children ?? [])]) as ReadonlyMap<string | number, YamlNode>
  const diagnostics = [...misfits.map((misfit) => placed(misfit, tree, loaded)), ...versionProblem(read.spec, positionsOf(tree, loaded))]
  return { document: hasErrors(diagnostics) ? undefined : (read as IrDocument), diagnostics, positionOf: positionsOf(tree, loaded) }
}
function versionProblem(spec: unknown, positionOf: PositionOf): readonly Diagnostic[] {
  const { schemaVersion } = spec as { readonly schemaVersion?: unknown }
  if (typeof schemaVersion !== 'string' || schemaVersion === '2.1.0') return []
  return [problem('KF3015', [schemaVersion], { position: positionOf(['spec', 'schemaVersion']) })]
}

function placed({ diagnostic, path, blame }: Misfit, tree: ReadonlyMap<string | number, YamlNode>, loaded: Loaded): Diagnostic {
  const node = find(tree, path)
  if (node === undefined) return diagnostic
  const { start, end } = blame === 'key' ? (node.key ?? node) : node
  return { ...diagnostic, position: loaded.position(start, end) }
}
/** A place is shown by its key, since a key names what the place is; an item of a list has none. */
function positionsOf(tree: ReadonlyMap<string | number, YamlNode>, loaded: Loaded): PositionOf {
  return (path) => {
    const node = find(tree, path)
    if (node === undefined) return undefined
    const { start, end } = node.key ?? node
    return loaded.position(start, end)
  }
}
/** The node of a place, or of the nearest place around it that is written down. */
function find(tree: ReadonlyMap<string | number, YamlNode>, path: Path): YamlNode | undefined {
  let found: YamlNode | undefined
  let children = tree
  for (const step of path) {
    const next = children.get(step)
    if (next === undefined) return found
    found = next
    children = next.children
  }
  return found
}
