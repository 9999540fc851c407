import { join } from 'node:path'
import { writeAtomic } from '@kfp-ts/runs'
import { pageLimits } from './page-limits.ts'
import type { PageLimits } from './page-limits.ts'
import { runPage } from './run-page.ts'

/** Writes a run's page to `index.html` in its folder, as a whole or not at all, and resolves to that path. */
export async function writeRunPage(runFolder: string, limits: PageLimits = pageLimits): Promise<string> {
  const file = join(runFolder, 'index.html')
  writeAtomic(file, await runPage(runFolder, limits))
  return file
}
