import type { Value } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { ValueView } from './value-view.tsx'

interface ValueTableProps {
  readonly values: { readonly [name: string]: Value }
  readonly label: string
}

export function ValueTable({ values, label }: ValueTableProps): ComponentChildren {
  const entries = Object.entries(values)
  if (entries.length === 0) return undefined
  return (
    <table class="values" aria-label={label}>
      <tbody>
        {entries.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <ValueView value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
