import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { loadYaml, type Path, pathText } from '@kfp-ts/ir'
import { problem } from '../codes.ts'
import { type ArgoKind, schemaOf } from '../schema/argo-schema.ts'
import { structureOf } from '../schema/structure.ts'
import { type ArgoReading, asArgoReads } from './as-argo-reads.ts'
import type { ArgoDocument } from './document/document.ts'
import { fieldsOf, objectsIn, valueAt } from './document/objects.ts'
import { placeOf, reporter, type Written } from './document/reporter.ts'
import { reportFaults } from './structure-problems.ts'

/** A YAML text, and the file that positions name. */
export interface ArgoFile {
  readonly file: string
  readonly text: string
}
/** An object that rules of workflows say nothing about. */
export interface OtherObject {
  /** Empty where it has none. */
  readonly kind: string
  readonly name?: string
  readonly position: Position
}
/** The objects of a file. */
export interface FileRead {
  readonly documents: readonly ArgoDocument[]
  readonly others: readonly OtherObject[]
  /** Takes what is found in the file. */
  readonly found: Diagnostic[]
}

const kinds: readonly string[] = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] satisfies readonly ArgoKind[]
/** Kinds of the same group, of Argo and of its sister projects, that hold no templates of workflows. */
const siblings =
  /^(?:WorkflowEventBinding|WorkflowTaskSet|WorkflowTaskResult|WorkflowArtifactGCTask|Application|ApplicationSet|AppProject|Rollout|Experiment|(?:Cluster)?AnalysisTemplate|AnalysisRun|EventSource|EventBus|Sensor)$/
const version = 'argoproj.io/v1alpha1'

/** Reads the objects of a file; `id` tells it from the others. */
export function readFile({ file, text }: ArgoFile, id: string): FileRead {
  const loaded = loadYaml(text, file)
  const found: Diagnostic[] = [...loaded.diagnostics]
  const documents: ArgoDocument[] = []
  const others: OtherObject[] = []
  loaded.documents.forEach((document, index) => {
    const { value, words, twice } = asArgoReads(document, loaded, text)
    const report = reporter({ document, loaded }, [], found)
    for (const path of twice) report(problem('KF3985', [String(path.at(-1)), pathText(path.slice(0, -1))]), path)
    for (const one of objectsIn(value)) {
      const read: Reading = { id: `${id}/${index}/${one.path.join('/')}`, written: { document, loaded }, words, ...one, found }
      if (one.value === null || one.value === undefined) continue
      if (isOther(one.value)) others.push(otherOf(read))
      else documents.push(...documentOf(read))
    }
  })
  return { documents, others, found }
}

interface Reading {
  readonly id: string
  readonly written: Written
  readonly words: ArgoReading['words']
  readonly value: unknown
  readonly path: Path
  readonly found: Diagnostic[]
}

function isOther(value: unknown): boolean {
  const { apiVersion, kind } = fieldsOf(value)
  return typeof apiVersion !== 'string' || !apiVersion.startsWith('argoproj.io/') || siblings.test(String(kind))
}

function otherOf({ value, path, written }: Reading): OtherObject {
  const { kind, metadata } = fieldsOf(value)
  const { name = fieldsOf(metadata)['generateName'] } = fieldsOf(metadata)
  const position = placeOf(written, [...path, 'kind'], 'value')
  return { kind: typeof kind === 'string' ? kind : '', ...(typeof name === 'string' && { name }), position }
}

function documentOf(reading: Reading): readonly ArgoDocument[] {
  const { id, value, path, written, found } = reading
  const report = reporter(written, path, found)
  const { apiVersion, kind } = fieldsOf(value)
  if (apiVersion !== version || !kinds.includes(String(kind))) {
    report(problem('KF3900', [`${String(kind)} of ${String(apiVersion)}`]), [apiVersion === version ? 'kind' : 'apiVersion'], 'value')
    return []
  }
  const { sound, faults } = structureOf(schemaOf(kind as ArgoKind), value)
  const words = wrongWords(faults, reading)
  for (const { at, word, read } of words.values()) report(problem('KF3907', [pathText(at), word, String(read)]), at, 'value')
  reportFaults(
    faults.filter((fault) => !words.has(fault)),
    report,
  )
  // What is said already of a bare word shall not break references to it.
  const readable = words.size > 0 ? structureOf(schemaOf(kind as ArgoKind), valueAt(written.document.value, path)).sound : sound
  const { metadata = {}, spec = {} } = readable as Partial<ArgoDocument>
  return [{ id, kind: kind as ArgoKind, metadata, spec, report, placeOf: (at) => placeOf(written, [...path, ...at], 'value') }]
}

type Faults = ReturnType<typeof structureOf>['faults']
type WrongWords = ReadonlyMap<Faults[number], { readonly at: Path; readonly word: string; readonly read: boolean }>

/** The faults that are words without quotes. */
function wrongWords(faults: Faults, { words, path }: Reading): WrongWords {
  const wordAt = new Map(words.map((word) => [pathText(word.path), word]))
  const wrong: [Faults[number], { at: Path; word: string; read: boolean }][] = []
  for (const fault of faults) {
    const word = fault.kind === 'type' ? wordAt.get(pathText([...path, ...fault.path])) : undefined
    if (word !== undefined) wrong.push([fault, { ...word, at: fault.path }])
  }
  return new Map(wrong)
}
