import { problem } from '../codes.ts'
import type { Graph } from '../graph.ts'
import { sourcesOf } from '../sources-of.ts'
import type { Rule } from './rule.ts'

/** The workspace that steps share is there only if the outermost pipeline asks a platform for it. */
export const workspace: Rule = ({ uses, tasks, outermost }) => {
  if (hasWorkspace(outermost)) return []
  const words = (what: string): [string, string] => [what, outermost.name]
  const paths = uses.filter(({ reference }) =>
    sourcesOf(reference).some((source) => source.kind === 'placeholder' && source.placeholder === 'workspace_path'),
  )
  const downloads = tasks.filter(({ node }) => node.callee.kind === 'importer' && node.callee.importer.downloadToWorkspace === true)
  return [
    ...paths.map(({ what, position }) => problem('KF2027', words(`${what} is the path of the workspace`), { position })),
    ...downloads.map(({ node }) => problem('KF2027', words('An importer downloads to the workspace'), { position: node.position })),
  ]
}

function hasWorkspace({ platform = [] }: Graph): boolean {
  return platform.some(({ fragment }) => fragment['workspace'] !== undefined)
}
