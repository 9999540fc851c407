import { useEffect, useState } from 'preact/hooks'

export const views = ['graph', 'timeline', 'results', 'values'] as const
export type View = (typeof views)[number]

/** What of the page's state is kept in the part of its address after '#', so that it can be sent, reloaded and gone back to. */
export interface Address {
  readonly view: View
  readonly task?: string
}

export function useAddress(): readonly [Address, (next: Address) => void] {
  const [address, setAddress] = useState(() => read(location.hash))
  useEffect(() => {
    const onChange = (): void => setAddress(read(location.hash))
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])
  return [
    address,
    (next) => {
      location.hash = written(next)
    },
  ]
}

function read(hash: string): Address {
  const fields = new URLSearchParams(hash.slice(1))
  const task = fields.get('task')
  return { view: views.find((view) => view === fields.get('view')) ?? 'graph', ...(task && { task }) }
}

function written({ view, task }: Address): string {
  return new URLSearchParams({ view, ...(task && { task }) }).toString()
}
