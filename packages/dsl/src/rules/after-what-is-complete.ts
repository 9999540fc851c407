import { problem } from '../codes.ts'
import type { BranchesNode, Node } from '../graph.ts'
import { nameOf } from '../node-name.ts'
import { nodesIn } from '../nodes-in.ts'
import type { Rule } from './rule.ts'

/**
 * A task waits for branches that were closed by `otherwise` before it: KFP leaves out what waits for a branch that is skipped,
 * and a branch that is added later may need the task itself. The types say so too.
 */
export const afterWhatIsComplete: Rule = ({ tasks, nodes }) =>
  tasks.flatMap(({ node }) =>
    (node.options.after ?? []).flatMap((id) => {
      const before = nodes.get(id)?.node
      const isOpen = before?.kind === 'branches' && (!isClosed(before) || lastIn(before) >= node.id)
      return isOpen ? [problem('KF2028', [nameOf(node)], { position: node.position })] : []
    }),
  )

function isClosed({ branches }: BranchesNode): boolean {
  return branches.at(-1)?.condition === undefined
}
/** The number of what was recorded last in a node. */
function lastIn(node: Node): number {
  return Math.max(...nodesIn([node]).map(({ id }) => id))
}
