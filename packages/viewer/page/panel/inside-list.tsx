import type { ComponentChildren } from 'preact'
import type { TaskNode } from '../../src/view/task-tree.ts'
import { tookText } from '../clock.ts'
import { usePage } from '../page-context.ts'
import { StateIcon } from '../state-mark.tsx'

/** The tasks, or turns, of a group. */
export function InsideList({ nodes }: { readonly nodes: readonly TaskNode[] }): ComponentChildren {
  const page = usePage()
  return (
    <section class="section">
      <h3>
        {nodes[0]?.turn !== undefined ? 'Turns' : 'Tasks'} <span class="many">{nodes.length}</span>
      </h3>
      <ul class="inside-list">
        {nodes.map(({ task, turn }) => (
          <li key={task.path}>
            <button type="button" onClick={() => page.select(task.path)}>
              <StateIcon state={task.state} />
              <span>{turn === undefined ? task.displayName : `turn ${turn}: ${task.displayName}`}</span>
              <span class="dim">{tookText(task, page) ?? task.state}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
