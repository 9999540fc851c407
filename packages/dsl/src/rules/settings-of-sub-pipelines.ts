import { problem } from '../codes.ts'
import type { Rule } from './rule.ts'

/** What a pipeline says of a run as a whole counts for the outermost pipeline only; the Python SDK drops the rest without a word. */
export const settingsOfSubPipelines: Rule = ({ tasks }) =>
  tasks.flatMap(({ node }) => {
    if (node.callee.kind !== 'pipeline') return []
    const { name, root, platform = [] } = node.callee.graph
    const lost = [...(root === undefined ? [] : ['"root"']), ...(platform.length === 0 ? [] : ['"platform"'])]
    return lost.length === 0 ? [] : [problem('KF2026', [name, lost.join(' and ')], { position: node.position })]
  })
