import type { Diagnostic } from '@kfp-ts/diagnostics'
import { type Loaded, loadYaml, type Path, pathText, type YamlDocument } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { type ArgoKind, schemaOf } from '../schema/argo-schema.ts'
import { structureOf } from '../schema/structure.ts'
import { type ArgoReading, asArgoReads } from './as-argo-reads.ts'
import { checkDocument } from './check-document.ts'
import type { ArgoDocument } from './document/document.ts'
import { libraryOf } from './document/library.ts'
import type { Report } from './document/report.ts'
import { reportFaults } from './structure-problems.ts'

/** What `checkArgo` can be told. */
export interface CheckArgoOptions {
  /** The file that positions name; `workflow.yaml` where nothing is said. */
  readonly file?: string
}

const kinds: readonly string[] = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] satisfies readonly ArgoKind[]
/** Kinds of the same group, of Argo and of its sister projects, that hold no templates of workflows. */
const others =
  /^(?:WorkflowEventBinding|WorkflowTaskSet|WorkflowTaskResult|WorkflowArtifactGCTask|Application|ApplicationSet|AppProject|Rollout|Experiment|(?:Cluster)?AnalysisTemplate|AnalysisRun|EventSource|EventBus|Sensor)$/
const version = 'argoproj.io/v1alpha1'

/**
 * Everything that is wrong with Workflows, WorkflowTemplates, ClusterWorkflowTemplates and CronWorkflows in a YAML text, as Argo v4.0.7 and a
 * cluster with its full CRDs would say, and what these let through (KF3900 to KF3977). Templates of other documents are looked up in the same text;
 * documents of other kinds are left alone.
 *
 * @example
 * ```ts
 * import { checkArgo } from '@kfp-ts/argo/check'
 *
 * const text = `apiVersion: argoproj.io/v1alpha1
 * kind: Workflow
 * metadata: {generateName: hello-}
 * spec: {entrypoint: main, templates: []}
 * `
 * for (const { code, message } of checkArgo(text)) console.log(code, message)
 * ```
 */
export function checkArgo(text: string, { file = 'workflow.yaml' }: CheckArgoOptions = {}): readonly Diagnostic[] {
  const loaded = loadYaml(text, file)
  const found: Diagnostic[] = [...loaded.diagnostics]
  const documents = loaded.documents.flatMap((document, index) => {
    const read = readDocument({ document, id: String(index), loaded, text }, reporter(document, loaded, found))
    return read === undefined ? [] : [read]
  })
  const library = libraryOf(documents)
  for (const document of documents) checkDocument(document, library)
  return inOrder(found)
}

/** Whether a YAML text holds something of Argo's. */
export function isArgo(text: string): boolean {
  return /^\uFEFF?["']?apiVersion["']?\s*:\s*["']?argoproj\.io\//m.test(text) || /^\s*\{?\s*"apiVersion"\s*:\s*"argoproj\.io\//m.test(text)
}

interface Reading {
  readonly document: YamlDocument
  readonly id: string
  readonly loaded: Loaded
  readonly text: string
}
function readDocument({ document, id, loaded, text }: Reading, report: Report): ArgoDocument | undefined {
  const { value, words } = asArgoReads(document, loaded, text)
  const wordAt = new Map(words.map((word) => [pathText(word.path), word]))
  const { apiVersion, kind } = (typeof value === 'object' && value !== null ? value : {}) as { readonly [field: string]: unknown }
  if (typeof apiVersion !== 'string' || !apiVersion.startsWith('argoproj.io/') || others.test(String(kind))) return undefined
  if (apiVersion !== version || !kinds.includes(String(kind))) {
    report(problem('KF3900', [`${String(kind)} of ${apiVersion}`]), [apiVersion === version ? 'kind' : 'apiVersion'], 'value')
    return undefined
  }
  const { sound, faults } = structureOf(schemaOf(kind as ArgoKind), value)
  const wrongWords: ArgoReading['words'][number][] = []
  const faultsOfForm = faults.filter(({ kind: fault, path }) => {
    const word = fault === 'type' ? wordAt.get(pathText(path)) : undefined
    if (word !== undefined) wrongWords.push(word)
    return word === undefined
  })
  for (const { path, word, read } of wrongWords) report(problem('KF3907', [pathText(path), word, String(read)]), path, 'value')
  reportFaults(faultsOfForm, report)
  // What is said already of a bare word shall not break references to it.
  const { metadata = {}, spec = {} } = (
    wrongWords.length > 0 ? structureOf(schemaOf(kind as ArgoKind), document.value).sound : sound
  ) as Partial<ArgoDocument>
  return { id, kind: kind as ArgoKind, metadata, spec, report }
}

/** Puts problems where they are; a place has one of each code. */
function reporter(document: YamlDocument, loaded: Loaded, found: Diagnostic[]): Report {
  const seen = new Set<string>()
  return (diagnostic, path, blame = 'key') => {
    const key = `${diagnostic.code} ${diagnostic.message} ${path.join('/')}`
    if (seen.has(key)) return
    seen.add(key)
    const node = nodeAt(document, path)
    const { start, end } = blame === 'key' ? (node.key ?? node) : node
    found.push({ ...diagnostic, position: loaded.position(start, end) })
  }
}

/** What is written at a place, or around it. */
function nodeAt(document: YamlDocument, path: Path): ReturnType<YamlDocument['node']> {
  let node = document.node()
  for (const step of path) {
    const next = node.children.get(step)
    if (next === undefined) break
    node = next
  }
  return node
}

function inOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const distance = ({ position: one }: Diagnostic, { position: other }: Diagnostic): number =>
    (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
  const isSaidBetter = (one: Diagnostic): boolean =>
    one.code === 'KF3905' && found.some((other) => other.code !== one.code && other.severity === 'error' && distance(other, one) === 0)
  return found.filter((one) => !isSaidBetter(one)).toSorted(distance)
}
