import type { Diagnostic } from '@kfp-ts/diagnostics'
import { isComponentV1, readComponentV1 } from '../component-v1/read-component-v1.ts'
import { readPipeline, type ReadOptions } from '../read/read-pipeline.ts'
import type { ReadResult } from '../document/document.ts'
import { type Callable, callableOf } from './callable.ts'
import { headDescription } from './head-description.ts'

/** What reading something to call yields; `callable` is there unless its structure is broken. */
export interface CallableRead extends ReadResult {
  readonly callable: Callable | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a component or a pipeline of any SDK: compiled YAML, or a component of version 1, which becomes what Python's loader makes of it.
 * The description that the Python SDK writes into the comment at the head is taken where the document has none.
 */
export function readCallable(source: string, options: ReadOptions = {}): CallableRead {
  const read = isComponentV1(source) ? readComponentV1(source, options) : readPipeline(source, options)
  if (read.document === undefined) return { ...read, callable: undefined }
  const callable = callableOf(read.document)
  const description = callable.description ?? headDescription(source)
  return { ...read, callable: { ...callable, ...(description !== undefined && { description }) } }
}
