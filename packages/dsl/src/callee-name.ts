import type { Callee } from './graph.ts'

/** What a task is named after. */
export function calleeName(callee: Callee): string {
  switch (callee.kind) {
    case 'component':
      return callee.component.name
    case 'container':
      return callee.container.name
    case 'pipeline':
      return callee.graph.name
    case 'document':
      return callee.document.name
    case 'importer':
      return 'importer'
  }
}
