import { ApiError } from '@kfp-ts/diagnostics'

/** All that can be read; what a writer is still at, or was killed over, lacks the file that is written last and counts as not there. */
export async function wholeItems<Item>(ids: readonly string[], read: (id: string) => Promise<Item>): Promise<readonly Item[]> {
  const found = await Promise.all(
    ids.map(async (id) =>
      read(id).catch((error: unknown) => {
        if (error instanceof ApiError) return undefined
        throw error
      }),
    ),
  )
  return found.filter((item) => item !== undefined)
}
