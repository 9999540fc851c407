import type { ComponentChildren } from 'preact'
import { duration } from '../../src/view/format.ts'
import { ticks } from '../../src/view/time-scale.ts'
import { timelineRows } from '../../src/view/timeline.ts'
import type { TimelineRow } from '../../src/view/timeline.ts'
import { usePage } from '../page-context.ts'
import { place } from '../place.ts'
import { StateIcon } from '../state-mark.tsx'

/** When each task ran, on one common axis. */
export function TimelineView(): ComponentChildren {
  const { data, tree } = usePage()
  const { startedAt: from, finishedAt: to = data.writtenAt } = data.run
  const length = Math.max(1, to - from)
  const share = (milliseconds: number): string => `${((100 * milliseconds) / length).toFixed(3)}%`
  const rows = timelineRows(tree, { from, to })
  return (
    <div class="sheet">
      <div class="card timeline" style={{ '--rows': String(rows.length) }}>
        <div class="axis" aria-hidden="true">
          {ticks(length, 8).map((tick) => (
            <span key={tick.label} style={{ left: share(tick.milliseconds) }}>
              {tick.label}
            </span>
          ))}
        </div>
        <ol>
          {rows.map((row) => (
            <Row key={row.task.path} row={row} share={share} />
          ))}
        </ol>
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: TimelineRow
  readonly share: (milliseconds: number) => string
}

function Row({ row, share }: RowProps): ComponentChildren {
  const { selected, select, nodes } = usePage()
  const { task, label, depth, bar } = row
  const isGroup = (nodes.get(task.path)?.children.length ?? 0) > 0
  const words = bar && task.state !== 'cached' ? duration(bar.length) : task.state
  const isSelected = selected?.path === task.path
  return (
    <li>
      <button
        type="button"
        class={`row state-${task.state}${isGroup ? ' is-group' : ''}`}
        aria-pressed={isSelected}
        onClick={() => select(isSelected ? undefined : task.path)}
      >
        <span class="row-name" style={place({ paddingLeft: depth * 16 })}>
          <StateIcon state={task.state} />
          <span title={task.path}>{label}</span>
          <span class="unseen">{task.state}</span>
        </span>
        <span class="track">
          {bar && <span class="bar" style={{ left: share(bar.start), width: share(bar.length) }} />}
          <span class="bar-words" style={{ left: bar ? share(bar.start + bar.length) : '0' }}>
            {words}
          </span>
        </span>
      </button>
    </li>
  )
}
