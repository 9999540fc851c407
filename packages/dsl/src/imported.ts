import {
  type Call,
  callSite,
  type DocumentCallee,
  type Inputs,
  library,
  type Outputs,
  type Ports,
  recorderFor,
  type SubPipelineOptions,
  type Task,
  type TaskOptions,
} from '@kfp-ts/component'
import { hasErrors, PipelineError, type Position } from '@kfp-ts/diagnostics'
import { type Callable, readCallable } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { DocumentData } from './graph.ts'
import { staleness } from './imported-ports.ts'

/** A component or a pipeline of any SDK: what it takes and gives, and its file. */
export interface ImportedDefinition<I extends Ports, O extends Ports> {
  readonly inputs?: I
  readonly outputs?: O
  /** The text of the compiled file, or of a component of version 1. It goes into pipelines as it is. */
  readonly yaml: string
}
/** Called inside a pipeline's body it becomes a task with a container. */
export interface ImportedComponent<I, O> {
  (...call: Call<I, TaskOptions>): Task<O>
}
/** Called inside a pipeline's body it becomes one task that holds the tasks of the imported pipeline. */
export interface ImportedPipeline<I, O> {
  (...call: Call<I, SubPipelineOptions>): Task<O>
}

/**
 * Makes a single component of any SDK something typed to call; `kfp-ts import FILE --out FILE.ts` writes this.
 *
 * @example
 * const count = importedComponent({
 *   inputs: { text: t.string() },
 *   outputs: { words: t.integer() },
 *   yaml: `
 * name: Count words
 * inputs: [{ name: Text, type: String }]
 * outputs: [{ name: Words, type: Integer }]
 * implementation:
 *   container:
 *     image: bash:5
 *     command: [bash, -c, 'wc -w <<< "$0" > "$1"', { inputValue: Text }, { outputPath: Words }]
 * `,
 * })
 */
export function importedComponent<I extends Ports = {}, O extends Ports = {}>(
  definition: ImportedDefinition<I, O>,
): ImportedComponent<Inputs<I>, Outputs<O>> {
  return imported(definition, 'component', callSite(importedComponent)) as never
}

/** Makes a pipeline of any SDK something typed to call inside another; `kfp-ts import FILE --out FILE.ts` writes this. */
export function importedPipeline<I extends Ports = {}, O extends Ports = {}>(
  definition: ImportedDefinition<I, O>,
): ImportedPipeline<Inputs<I>, Outputs<O>> {
  return imported(definition, 'pipeline', callSite(importedPipeline)) as never
}

function imported(definition: ImportedDefinition<Ports, Ports>, kind: Callable['kind'], declaredAt: Position | undefined): object {
  let read: DocumentCallee | undefined
  const call = (inputs: object = {}, options: object = {}): Task<unknown> => {
    const position = callSite(call)
    // Read at the first call: what is imported and not used costs nothing, and a mistake in it breaks no import.
    read ??= readDocument(definition, kind, declaredAt)
    return recorderFor(read.name, 'call it in the body of a pipeline.', position).task({ definition: read, inputs, options, position })
  }
  return Object.freeze(call)
}

function readDocument(
  { inputs = {}, outputs = {}, yaml }: ImportedDefinition<Ports, Ports>,
  kind: Callable['kind'],
  position: Position | undefined,
): DocumentCallee {
  const { callable, diagnostics } = readCallable(yaml)
  const [first] = diagnostics.filter(({ severity }) => severity === 'error')
  if (callable === undefined || hasErrors(diagnostics)) throw new PipelineError([problem('KF1080', [first?.message ?? 'it is empty.'], { position })])
  const { name, description } = callable
  const document: DocumentData = { name, ...(description !== undefined && { description }), inputs, outputs, callable }
  return {
    kind: 'document',
    library,
    name,
    inputs,
    outputs,
    ...(position && { declaredAt: position }),
    document,
    runs: callable.kind === 'component' ? 'a container' : 'tasks',
    findings: [
      ...(callable.kind === kind ? [] : [problem('KF1082', [name, withArticle(callable.kind), withArticle(kind)], { position })]),
      ...staleness({ inputs, outputs }, callable).map((difference) => problem('KF1081', [name, difference], { position })),
    ],
  }
}
function withArticle(kind: Callable['kind']): string {
  return kind === 'component' ? 'a single component' : 'a pipeline'
}
