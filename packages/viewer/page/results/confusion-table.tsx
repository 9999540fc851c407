import type { ComponentChildren } from 'preact'
import { number } from '../../src/view/format.ts'
import type { ConfusionMatrix } from '../../src/view/classification.ts'

interface ConfusionProps {
  readonly matrix: ConfusionMatrix
  readonly name: string
}

/** True classes down, predicted ones across; the deeper the colour, the larger the share of its row. */
export function ConfusionTable({ matrix, name }: ConfusionProps): ComponentChildren {
  const { classes, rows, accuracy } = matrix
  return (
    <div class="confusion">
      <div class="scroll-x">
        <table aria-label={`Confusion matrix ${name}`}>
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={classes.length} class="axis-name">
                predicted
              </th>
            </tr>
            <tr>
              <td class="axis-name">true</td>
              {classes.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{classes[index]}</th>
                {row.map((cell, column) => (
                  <Cell key={column} cell={cell} share={shareOf(cell, row)} isRight={column === index} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="read-out">
        accuracy <b>{number(accuracy)}</b> of {number(rows.flat().reduce((sum, cell) => sum + cell, 0))}
      </p>
    </div>
  )
}

function shareOf(cell: number, row: readonly number[]): number {
  const total = row.reduce((sum, each) => sum + each, 0)
  return total === 0 ? 0 : cell / total
}

function Cell({ cell, share, isRight }: { readonly cell: number; readonly share: number; readonly isRight: boolean }): ComponentChildren {
  const words = `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`
  return (
    <td class={`cell ${isRight ? 'is-right' : 'is-wrong'}${share > 0.55 ? ' is-deep' : ''}`} style={{ '--share': String(share) }}>
      <b>{number(cell)}</b>
      <span>{words}</span>
    </td>
  )
}
