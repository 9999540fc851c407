import type { Value } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { oneLine } from '../../src/view/format.ts'

const shortText = 160

/** A value by its kind; a long one folded. */
export function ValueView({ value }: { readonly value: Value }): ComponentChildren {
  if (typeof value === 'number')
    return (
      <span class="number" title={String(value)}>
        {oneLine(value)}
      </span>
    )
  if (value === null || typeof value === 'boolean') return <span class="keyword">{String(value)}</span>
  if (value === '') return <span class="dim">empty text</span>
  const text = oneLine(value)
  if (text.length <= shortText) return <span class={typeof value === 'string' ? 'text' : 'mono'}>{text}</span>
  return (
    <details>
      <summary class="mono">{text.slice(0, 60)}…</summary>
      <pre class="json" tabIndex={0}>
        {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
      </pre>
    </details>
  )
}
