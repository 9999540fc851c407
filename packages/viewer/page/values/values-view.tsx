import type { ComponentChildren } from 'preact'
import { moment } from '../clock.ts'
import { usePage } from '../page-context.ts'
import { ValuesSection } from './values-section.tsx'

/** What went into the run and what came out of it. */
export function ValuesView(): ComponentChildren {
  const { data } = usePage()
  const { parameters, outputs } = data.run
  const isEmpty = Object.keys(parameters).length === 0 && Object.keys({ ...outputs?.parameters, ...outputs?.artifacts }).length === 0
  return (
    <div class="sheet narrow">
      <div class="card">
        <ValuesSection title="Inputs" values={{ parameters, artifacts: {} }} />
        <ValuesSection title="Outputs" values={outputs} />
        {isEmpty && <p class="dim">No inputs and no outputs.</p>}
      </div>
      <p class="note">Page written {moment(data.writtenAt)}.</p>
    </div>
  )
}
