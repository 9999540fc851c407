import type { Diagnostic } from '@kfp-ts/diagnostics'
import { checkPipeline, type ComponentSpec, type ExecutorSpec, type IrDocument, type PositionOf, type TaskSpec } from '@kfp-ts/ir'
import { expect } from 'chai'
import { judge } from '../judge.ts'
import { graphOf } from '../pipeline.ts'
import { lower } from '../lower/lower.ts'

/** A lowered pipeline, for tests to look into. Whatever is looked at, the whole document must be sound. */
export interface LoweredPipeline {
  readonly document: IrDocument
  readonly positions: PositionOf
  readonly diagnostics: readonly Diagnostic[]
  readonly root: ComponentSpec
  /** A task of the root, or of a component. */
  readonly task: (name: string, component?: string) => TaskSpec
  readonly component: (name: string) => ComponentSpec
  readonly executor: (label: string) => ExecutorSpec
}

export const run = async (): Promise<never> => Promise.reject(new Error('not run here'))

export function lowered(written: unknown): LoweredPipeline {
  const graph = graphOf(written)
  expect(judge(graph)).to.deep.equal([])
  const { document, positions, diagnostics } = lower(graph, ({ name }) => ({
    image: 'node:22',
    command: ['run', name],
    args: ['--executor_input', '{{$}}'],
  }))
  expect(checkPipeline(document).filter(({ severity }) => severity === 'error')).to.deep.equal([])
  const found = <T>(part: T | undefined, name: string): T => {
    if (part === undefined) throw new Error(`There is no ${name}.`)
    return part
  }
  const componentOf = (name: string): ComponentSpec => found(document.spec.components?.[name], name)
  return {
    document,
    positions,
    diagnostics,
    root: document.spec.root,
    task: (name, component) => found((component === undefined ? document.spec.root : componentOf(component)).dag?.tasks[name], name),
    component: componentOf,
    executor: (label) => found(document.spec.deploymentSpec?.executors?.[label], label),
  }
}
