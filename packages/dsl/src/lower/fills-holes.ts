import type { Callee } from '../graph.ts'

/** Whether our own `runtime` starts behind a call and fills the holes in what it is given: a component of ours, written here or imported. */
export function fillsHoles(callee: Callee): boolean {
  if (callee.kind !== 'document') return callee.kind === 'component'
  const { kind, compiledBy, executors } = callee.document.callable
  const [executor] = kind === 'component' ? Object.values(executors) : []
  const { command = [], args = [] } = executor?.container ?? {}
  return compiledBy?.startsWith('kfp-ts-') === true && ['node', 'kfp-ts-component'].includes(command[0] ?? '') && args.includes('{{$}}')
}
