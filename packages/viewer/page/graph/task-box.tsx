import type { ComponentChildren } from 'preact'
import type { GraphNode } from '../../src/view/visible-graph.ts'
import { tookText } from '../clock.ts'
import { usePage } from '../page-context.ts'
import { StateIcon } from '../state-mark.tsx'

interface TaskBoxProps {
  readonly node: GraphNode
  readonly isSelected: boolean
}

export function TaskBox({ node, isSelected }: TaskBoxProps): ComponentChildren {
  const page = usePage()
  const { task, turn, item } = node
  const facts = [page.data.subject === 'pipeline' ? task.kind : task.state, tookText(task, page), task.attempts > 1 && `try ${task.attempts}`].filter(
    Boolean,
  )
  return (
    <button
      type="button"
      class={`box task state-${task.state}`}
      aria-pressed={isSelected}
      data-task={task.path}
      onClick={() => page.select(isSelected ? undefined : task.path)}
    >
      <StateIcon state={task.state} />
      <span class="box-text">
        <span class="box-name" title={task.displayName}>
          {task.displayName}
        </span>
        <span class="box-facts">{facts.join(' · ')}</span>
      </span>
      {turn !== undefined && (
        <span class="turn" title={`turn ${turn}: ${item}`}>
          <span class="unseen">turn </span>
          {turn}
        </span>
      )}
      {task.state === 'running' && task.progress !== undefined && <span class="box-progress" style={{ width: `${task.progress * 100}%` }} />}
    </button>
  )
}
