import type { ComponentChildren } from 'preact'
import { resultsOfRun } from '../../src/view/run-results.ts'
import { trialsOf } from '../../src/view/trials.ts'
import { usePage } from '../page-context.ts'
import { ValueTable } from '../values/value-table.tsx'
import { ConfusionTable } from './confusion-table.tsx'
import { ContentView } from './content-view.tsx'
import { ResultCard } from './result-card.tsx'
import { RocChart } from './roc-chart.tsx'
import { TrialsCard } from './trials-card.tsx'

/** What the run found out: metrics, curves, trials, reports, pictures. */
export function ResultsView(): ComponentChildren {
  const { data, tree } = usePage()
  const results = resultsOfRun(tree, data.contents)
  const trials = trialsOf(tree)
  if (results.length + trials.length === 0) return <p class="empty">No metrics, reports or pictures{data.run.state === 'running' ? ' yet' : ''}.</p>
  return (
    <div class="sheet results">
      {results
        .filter((result) => result.kind !== 'content')
        .map((result) => (
          <ResultCard
            key={`${result.kind} ${result.key}`}
            result={result}
            words={{ metrics: 'Metrics', confusion: 'Confusion matrix', roc: 'ROC curve' }[result.kind]}
          >
            {result.kind === 'metrics' && <ValueTable values={result.metrics} label={`Metrics of ${result.task.displayName}`} />}
            {result.kind === 'confusion' && <ConfusionTable matrix={result.matrix} name={result.name} />}
            {result.kind === 'roc' && <RocChart curve={result.curve} name={result.name} />}
          </ResultCard>
        ))}
      {trials.map((each) => (
        <TrialsCard key={each.loop.path} trials={each} />
      ))}
      {results
        .filter((result) => result.kind === 'content')
        .map((result) => (
          <ResultCard key={result.key} result={result} words={result.name}>
            <ContentView content={result.content} name={`${result.name} of ${result.task.displayName}`} />
          </ResultCard>
        ))}
    </div>
  )
}
