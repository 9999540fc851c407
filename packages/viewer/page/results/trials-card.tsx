import type { ComponentChildren } from 'preact'
import { count, duration } from '../../src/view/format.ts'
import type { Trial, Trials } from '../../src/view/trials.ts'
import { usePage } from '../page-context.ts'
import { StateIcon } from '../state-mark.tsx'
import { LineChart } from './line-chart.tsx'
import { TrialCell } from './trial-cell.tsx'

/** The turns of a loop side by side: settings, results, curves. */
export function TrialsCard({ trials }: { readonly trials: Trials }): ComponentChildren {
  const { select } = usePage()
  const { loop, rows, settings, results, series } = trials
  return (
    <section class="card is-wide" aria-label={`Trials of ${loop.displayName}`}>
      <h2>
        {count(rows.length, 'trial')}{' '}
        <button type="button" class="link side" onClick={() => select(loop.path)}>
          {loop.displayName}
        </button>
      </h2>
      <div class="scroll-x">
        <table class="grid trials">
          <thead>
            <tr>
              <th scope="col">turn</th>
              {[...settings, ...results].map((column) => (
                <th key={column.name} scope="col">
                  {column.name}
                </th>
              ))}
              <th scope="col">took</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.turn}>
                <th scope="row">
                  <TurnLink row={row} />
                </th>
                {[...settings, ...results].map((column) => (
                  <TrialCell key={column.name} column={column} index={index} hasBar={results.includes(column)} />
                ))}
                <td>{row.milliseconds === undefined ? '' : duration(row.milliseconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {series.length > 0 && (
        <div class="charts">
          {series.map((each) => (
            <LineChart key={each.name} series={each} />
          ))}
        </div>
      )}
    </section>
  )
}

function TurnLink({ row }: { readonly row: Trial }): ComponentChildren {
  const { select } = usePage()
  return (
    <button type="button" class="link turn-link" onClick={() => select(row.path)}>
      <StateIcon state={row.state} />
      {row.turn}
      <span class="unseen"> {row.state}</span>
    </button>
  )
}
