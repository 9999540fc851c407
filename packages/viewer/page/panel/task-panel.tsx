import type { TaskRecord } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { FailureBox } from '../failure-box.tsx'
import { planPath } from '../../src/view/plan-path.ts'
import { usePage } from '../page-context.ts'
import { StatePill } from '../state-mark.tsx'
import { InsideList } from './inside-list.tsx'
import { LogView } from './log-view.tsx'
import { TaskFacts } from './task-facts.tsx'
import { ArtifactLine } from '../values/artifact-card.tsx'
import { ValuesSection } from '../values/values-section.tsx'

/** Everything known of one task. */
export function TaskPanel({ task }: { readonly task: TaskRecord }): ComponentChildren {
  const { data, nodes, select } = usePage()
  const heading = useRef<HTMLHeadingElement>(null)
  const openedFrom = useRef(document.activeElement)
  const children = nodes.get(task.path)?.children ?? []
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus({ preventScroll: true })
    }
  }, [])
  const log = data.logs[task.path]
  return (
    <aside class="panel" aria-label={`Task ${task.displayName}`}>
      <div class="panel-head">
        <div>
          <p class="eyebrow mono">{task.path}</p>
          <h2 ref={heading} tabIndex={-1}>
            {task.displayName}
          </h2>
        </div>
        <button type="button" class="close" aria-label="Close" title="Close (Esc)" onClick={() => select(undefined)}>
          ×
        </button>
      </div>
      <div class="panel-body">
        {data.subject === 'run' && <StatePill state={task.state} />}
        {task.state === 'running' && task.progressMessage && <p class="progress-words">{task.progressMessage}</p>}
        {task.failure && <FailureBox failure={task.failure} />}
        {task.state === 'failed' && log && <LogView log={log} name={task.displayName} />}
        <TaskFacts task={task} />
        {children.length > 0 && <InsideList nodes={children} />}
        {data.subject === 'pipeline' && (
          <ValuesSection title="Inputs" values={{ parameters: data.plans[planPath(task.path)]?.inputs ?? {}, artifacts: {} }} />
        )}
        <ValuesSection title="Inputs" values={task.inputs} artifactView={ArtifactLine} />
        <ValuesSection title="Outputs" values={task.outputs} />
        {task.state !== 'failed' && log && <LogView log={log} name={task.displayName} />}
      </div>
    </aside>
  )
}
