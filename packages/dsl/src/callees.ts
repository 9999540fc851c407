import type { Position } from '@kfp-ts/diagnostics'
import type { Interface } from './graph.ts'
import type { Survey } from './survey.ts'

/** A component and its first call. */
export interface CalledComponent extends Interface {
  readonly position: Position | undefined
}

/** The components and containers a pipeline calls itself, each once. */
export function callees({ tasks }: Survey): readonly CalledComponent[] {
  const found = new Map<Interface, CalledComponent>()
  for (const { node } of tasks) {
    const { callee, position } = node
    const called = callee.kind === 'component' ? callee.component : callee.kind === 'container' ? callee.container : undefined
    if (called !== undefined && !found.has(called)) found.set(called, { ...called, position })
  }
  return [...found.values()]
}
