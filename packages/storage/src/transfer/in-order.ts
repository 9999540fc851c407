import { eitherSignal } from './either-signal.ts'

/**
 * Does work on many items, at most `width` at a time, and gives the results in the order of the items.
 * After the first failure nothing new begins; `work` is given a signal that says so, and the failure is thrown when all have ended.
 */
export async function inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  { width, signal }: { readonly width: number; readonly signal?: AbortSignal | undefined },
): Promise<readonly Result[]> {
  const stop = new AbortController()
  const either = eitherSignal(stop, signal)
  const results: Result[] = []
  const running = new Set<Promise<void>>()
  let failure: { readonly error: unknown } | undefined
  let index = 0
  try {
    for await (const item of items) {
      signal?.throwIfAborted()
      const place = index
      index += 1
      const done = work(item, either)
        .then((result) => void (results[place] = result))
        .catch((error: unknown) => {
          failure ??= { error }
          stop.abort()
        })
        .finally(() => running.delete(done))
      running.add(done)
      if (running.size >= width) await Promise.race(running)
      if (failure !== undefined) break
    }
  } catch (error) {
    failure ??= { error }
    stop.abort()
  }
  await Promise.all(running)
  signal?.throwIfAborted()
  if (failure !== undefined) throw failure.error
  return results
}
