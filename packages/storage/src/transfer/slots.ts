/** A number of places; who finds none waits for one, first come, first served. */
export interface Slots {
  readonly take: (signal?: AbortSignal) => Promise<void>
  readonly give: () => void
}

export function slots(places: number): Slots {
  const waiting: (() => void)[] = []
  let free = places
  return {
    take: async (signal) => {
      signal?.throwIfAborted()
      if (free > 0) {
        free -= 1
        return
      }
      await new Promise<void>((resolve, reject) => {
        const leave = (): void => {
          waiting.splice(waiting.indexOf(enter), 1)
          reject(signal?.reason as Error)
        }
        const enter = (): void => {
          signal?.removeEventListener('abort', leave)
          resolve()
        }
        signal?.addEventListener('abort', leave, { once: true })
        waiting.push(enter)
      })
    },
    give: () => {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    },
  }
}
