import { type PipelineInputs, t } from '@kfp-ts/component'
import { type Diagnostic, PipelineError } from '@kfp-ts/diagnostics'
import type { Graph } from '../graph.ts'
import { judge } from '../judge.ts'
import { graphOf, pipeline } from '../pipeline.ts'

const inputs = { uri: t.string(), data: t.dataset(), fast: t.boolean({ default: true }), rate: t.double({ default: 0.1 }) }

/** The inputs a body under test is given. */
export type TestInputs = PipelineInputs<typeof inputs>
/** A body that need not type-check where a mistake is the point. */
export type TestBody = (inputs: TestInputs) => unknown

/** The graph of a pipeline with this body. */
export function graphIn(body: TestBody): Graph {
  return graphOf(pipeline({ name: 'demo', inputs }, untyped(body)))
}
/** All that is found, or thrown while recording. */
export function diagnosticsIn(body: TestBody): readonly Diagnostic[] {
  try {
    return judge(graphIn(body))
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics
    throw error
  }
}
/** The same as lines: `KF2001 Output ...`. */
export function findingsIn(body: TestBody): readonly string[] {
  return diagnosticsIn(body).map(({ code, message }) => `${code} ${message}`)
}
/** Something a type would refuse, for tests of what happens without types. */
export function untyped(value: unknown): never {
  return value as never
}
