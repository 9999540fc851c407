import type { ComponentChildren } from 'preact'
import { oneLine } from '../../src/view/format.ts'
import type { Column } from '../../src/view/trials.ts'

interface CellProps {
  readonly column: Column
  readonly index: number
  /** Whether a bar shows the number's place between the column's least and most. */
  readonly hasBar: boolean
}

export function TrialCell({ column, index, hasBar }: CellProps): ComponentChildren {
  const value = column.values[index]
  const isBest = column.best === index
  if (value === undefined) return <td class="dim">–</td>
  const share = hasBar && typeof value === 'number' ? place(value, column) : undefined
  return (
    <td class={isBest ? 'is-best' : ''} title={isBest ? 'best of the trials' : undefined}>
      {oneLine(value)}
      {isBest && <span class="best"> best</span>}
      {share !== undefined && (
        <span class="cell-bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </td>
  )
}

function place(value: number, { values }: Column): number | undefined {
  const numbers = values.filter((each) => typeof each === 'number')
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return most === least ? undefined : 0.08 + (0.92 * (value - least)) / (most - least)
}
