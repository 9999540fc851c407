import type { ComponentChildren } from 'preact'
import type { Tally } from '../../src/view/tally.ts'
import type { GraphNode } from '../../src/view/visible-graph.ts'
import { usePage } from '../page-context.ts'
import { StateIcon } from '../state-mark.tsx'
import { tallyText } from '../tally-bar.tsx'
import { FoldButton } from './fold-button.tsx'
import { groupName, groupWords } from './group-words.ts'

export interface GroupProps {
  readonly node: GraphNode
  readonly inside: Tally
  readonly isSelected: boolean
  readonly onToggle: () => void
  readonly children?: ComponentChildren
}

/** A group that shows only how its tasks stand. */
export function FoldedBox({ node, inside, isSelected, onToggle }: GroupProps): ComponentChildren {
  const page = usePage()
  const { task } = node
  const facts = groupWords(node, page)
  return (
    <div class={`box folded state-${task.state}${isSelected ? ' is-selected' : ''}`}>
      <button
        type="button"
        class="box-main"
        aria-pressed={isSelected}
        data-task={task.path}
        onClick={() => page.select(isSelected ? undefined : task.path)}
      >
        <StateIcon state={task.state} />
        <span class="box-text">
          <span class="box-name" title={node.item ?? task.displayName}>
            {groupName(node)}
          </span>
          <span class="box-facts" title={facts}>
            {facts}
          </span>
          <span class="unseen">{tallyText(inside)}</span>
        </span>
      </button>
      <FoldButton name={groupName(node)} isOpen={false} onToggle={onToggle} />
      <span class="mini-bar" aria-hidden="true">
        {inside.map(([state, many]) => (
          <span key={state} class={`state-${state}`} style={{ flexGrow: many }} />
        ))}
      </span>
    </div>
  )
}
