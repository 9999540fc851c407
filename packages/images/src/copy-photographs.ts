import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Following } from './follow.ts'
import { inOrder } from './in-order.ts'
import { listPhotographs } from './list-photographs.ts'
import { photographClasses } from './photographs.ts'

/** Copies the photographs of one folder with the two classes into another; where the file system can, they share their bytes. */
export async function copyPhotographs(from: string, to: string, { progress, signal }: Following = {}): Promise<void> {
  const photographs = await listPhotographs(from)
  for (const name of photographClasses) await mkdir(join(to, name), { recursive: true })
  const copies = inOrder(photographs, 8, async ({ source }) => {
    signal?.throwIfAborted()
    await copyFile(join(from, source), join(to, source), constants.COPYFILE_FICLONE)
  })
  let done = 0
  for await (const _ of copies) progress?.(++done / photographs.length, `copied ${done} of ${photographs.length} photographs`)
}
