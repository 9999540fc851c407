import type { Failure } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'

interface FailureBoxProps {
  readonly failure: Failure
  readonly children?: ComponentChildren
}

export function FailureBox({ failure, children }: FailureBoxProps): ComponentChildren {
  return (
    <section class="failure" aria-label="Failure">
      <p class="failure-message">
        <span class="code">{failure.code}</span> {failure.message}
      </p>
      {failure.hint && <p class="hint">{failure.hint}</p>}
      {children}
    </section>
  )
}
