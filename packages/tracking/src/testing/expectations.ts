import assert from 'node:assert/strict'

/** The first line of what a call is refused with. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it was accepted',
    (error: Error) => error.message.split('\n')[0] ?? '',
  )
}

/** All that an iteration gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

export const equal: (actual: unknown, expected: unknown) => void = assert.deepEqual
