import { mkdir, open, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Does a long piece of work once a machine, although test files run side by side; `marker` is written when it is done. */
export async function once(marker: string, work: () => Promise<void>): Promise<void> {
  await mkdir(dirname(marker), { recursive: true })
  while (!(await exists(marker))) {
    const lock = await open(`${marker}.lock`, 'wx').catch(() => undefined)
    if (lock === undefined) {
      await sleep(500)
      continue
    }
    try {
      const started = Date.now()
      await work()
      await writeFile(marker, '')
      console.log(`      made ${marker} in ${((Date.now() - started) / 1000).toFixed(0)} s`)
    } finally {
      await lock.close()
      await rm(`${marker}.lock`)
    }
  }
}
