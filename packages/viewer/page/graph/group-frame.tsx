import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'
import { StateIcon } from '../state-mark.tsx'
import { FoldButton } from './fold-button.tsx'
import type { GroupProps } from './folded-box.tsx'
import { groupName, groupWords } from './group-words.ts'

/** An unfolded group: a frame around its tasks. */
export function GroupFrame({ node, isSelected, onToggle, children }: GroupProps): ComponentChildren {
  const page = usePage()
  const { task } = node
  const facts = groupWords(node, page)
  return (
    <div class={`group-frame state-${task.state}${isSelected ? ' is-selected' : ''}`} role="group" aria-label={groupName(node)}>
      <div class="frame-head">
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
          </span>
        </button>
        <FoldButton name={groupName(node)} isOpen onToggle={onToggle} />
      </div>
      {children}
    </div>
  )
}
