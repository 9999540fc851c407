import type { ComponentChildren } from 'preact'
import type { Tally } from '../src/view/tally.ts'
import { StateIcon } from './state-mark.tsx'

/** How many tasks stand in each state: as lengths and as words. */
export function TallyBar({ tally }: { readonly tally: Tally }): ComponentChildren {
  return (
    <div class="tally">
      <div class="tally-bar" aria-hidden="true">
        {tally.map(([state, many]) => (
          <span key={state} class={`state-${state}`} style={{ flexGrow: many }} />
        ))}
      </div>
      <ul aria-label="Tasks by state">
        {tally.map(([state, many]) => (
          <li key={state}>
            <StateIcon state={state} />
            {many} {state}
          </li>
        ))}
      </ul>
    </div>
  )
}

export function tallyText(tally: Tally): string {
  return tally.map(([state, many]) => `${many} ${state}`).join(', ')
}
