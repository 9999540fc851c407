import type { RunState, TaskState } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'

const glyphs: Readonly<Record<TaskState, string>> = {
  succeeded: 'M4.5 8.4l2.4 2.4 4.7-5.2',
  cached: 'M8.9 3.4L4.9 8.8h2.7l-.6 3.8 4.1-5.5H8.3z',
  failed: 'M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4',
  running: 'M6.6 5.2l4.2 2.8-4.2 2.8z',
  waiting: 'M8 5v3.2l2 1.2',
  skipped: 'M5 5l3 3-3 3M9 5l3 3-3 3',
  cancelled: 'M4.8 8h6.4',
}

/** A state as a coloured disc with a sign of its own, so that colour is never the only difference. */
export function StateIcon({ state }: { readonly state: TaskState }): ComponentChildren {
  return (
    <svg class={`state-icon state-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7.5" />
      {state === 'running' && <circle class="turning" cx="8" cy="8" r="6.4" pathLength="100" />}
      <path d={glyphs[state]} />
    </svg>
  )
}

export function StatePill({ state }: { readonly state: TaskState | RunState }): ComponentChildren {
  return (
    <span class={`pill state-${state}`}>
      <StateIcon state={state} />
      {state}
    </span>
  )
}
