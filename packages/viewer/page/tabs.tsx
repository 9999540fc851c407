import type { ComponentChildren } from 'preact'
import { views } from './address.ts'
import type { View } from './address.ts'
import { usePage } from './page-context.ts'

const titles: Readonly<Record<View, string>> = { graph: 'Graph', timeline: 'Timeline', results: 'Results', values: 'Inputs and outputs' }

interface TabsProps {
  readonly view: View
  readonly onSelect: (view: View) => void
}

/** The tabs, moved between with the arrow keys as screen readers announce it. */
export function Tabs({ view, onSelect }: TabsProps): ComponentChildren {
  const { data } = usePage()
  const offered = data.subject === 'run' ? views : (['graph', 'values'] as const)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = step === undefined ? undefined : offered[(offered.findIndex((each) => each === view) + step + offered.length) % offered.length]
    if (!next) return
    onSelect(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label="Views" onKeyDown={onKeyDown}>
      {offered.map((each) => (
        <button
          key={each}
          id={`tab-${each}`}
          type="button"
          role="tab"
          aria-controls="view"
          aria-selected={each === view}
          tabIndex={each === view ? 0 : -1}
          onClick={() => onSelect(each)}
        >
          {titles[each]}
        </button>
      ))}
    </div>
  )
}
