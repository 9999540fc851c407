import type { GraphNode } from '../../src/view/visible-graph.ts'
import { count } from '../../src/view/format.ts'
import { planPath } from '../../src/view/plan-path.ts'
import { tookText } from '../clock.ts'
import type { Page } from '../page-context.ts'

/** A group in one line: of a branch that has a name its condition, of any other what it holds and how long it took. */
export function groupWords(node: GraphNode, page: Page): string {
  const { task, turn, hiddenTurns = 0 } = node
  const state = page.data.subject === 'run' ? task.state : ''
  const isNamed = turn === undefined && !/^(if|else if|otherwise)\b/.test(task.displayName)
  const condition = isNamed ? page.data.plans[planPath(task.path)]?.condition : undefined
  const hidden = hiddenTurns > 0 ? `${count(hiddenTurns, 'turn')} not drawn` : ''
  const words = condition === undefined ? [content(node, page), state, tookText(task, page), hidden] : [state, `if ${condition}`]
  return words.filter(Boolean).join(' · ')
}

function content({ task }: GraphNode, { nodes }: Page): string {
  const inside = nodes.get(task.path)?.children ?? []
  const many = count(inside.length, inside[0]?.turn === undefined ? 'task' : 'turn')
  return task.kind === 'loop' ? `loop, ${many}` : many
}

export function groupName({ task, turn }: GraphNode): string {
  return turn === undefined ? task.displayName : `turn ${turn}`
}
