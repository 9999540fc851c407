import type { Value } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { count, duration, oneLine } from '../src/view/format.ts'
import { leaves } from '../src/view/task-tree.ts'
import { tally } from '../src/view/tally.ts'
import { moment } from './clock.ts'
import { FailureBox } from './failure-box.tsx'
import { usePage } from './page-context.ts'
import { StatePill } from './state-mark.tsx'
import { TallyBar } from './tally-bar.tsx'

export function Header(): ComponentChildren {
  const { data, tree, select } = usePage()
  const { run } = data
  const work = tree.flatMap(leaves)
  const failed = work.find((task) => task.state === 'failed')
  const failure = failed?.failure ?? run.failure
  return (
    <header>
      <div class="headline">
        <div class="summary">
          <div class="title">
            <h1>{run.pipeline}</h1>
            {data.subject === 'run' ? <StatePill state={run.state} /> : <span class="eyebrow">pipeline, not run</span>}
          </div>
          {data.subject === 'run' && <RunFacts />}
          {data.subject === 'run' && <TallyBar tally={tally(work)} />}
        </div>
        <Figures figures={run.outputs?.parameters ?? {}} />
      </div>
      {failure && run.state === 'failed' && (
        <FailureBox failure={failure}>
          {failed && (
            <button type="button" class="link" onClick={() => select(failed.path)}>
              Show {failed.displayName}
            </button>
          )}
        </FailureBox>
      )}
    </header>
  )
}

function RunFacts(): ComponentChildren {
  const { data, tree } = usePage()
  const { run } = data
  return (
    <dl class="facts">
      <div>
        <dt>Run</dt>
        <dd class="mono">{run.id}</dd>
      </div>
      <div>
        <dt>Started</dt>
        <dd>{moment(run.startedAt)}</dd>
      </div>
      <div>
        <dt>{run.finishedAt === undefined ? 'Running for' : 'Took'}</dt>
        <dd>{duration((run.finishedAt ?? data.writtenAt) - run.startedAt)}</dd>
      </div>
      {run.state === 'running' && (
        <div>
          <dt>As of</dt>
          <dd>
            {moment(data.writtenAt)}{' '}
            <button type="button" class="link" onClick={() => location.reload()}>
              Reload
            </button>
          </dd>
        </div>
      )}
      <div>
        <dt>Size</dt>
        <dd>{count(tree.flatMap(leaves).length, 'task')}</dd>
      </div>
    </dl>
  )
}

function Figures({ figures }: { readonly figures: Readonly<Record<string, Value>> }): ComponentChildren {
  const short = Object.entries(figures)
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .slice(0, 6)
  if (short.length === 0) return undefined
  return (
    <dl class="figures" aria-label="Outputs of the run">
      {short.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={oneLine(value)}>{oneLine(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
