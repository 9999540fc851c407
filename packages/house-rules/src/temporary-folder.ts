import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'

/** What tests leave behind lies in one folder: workers and programs that they start learn of it by the environment. */
export function mochaGlobalSetup(): void {
  process.env[variable] = mkdtempSync(join(tmpdir(), 'kfp-ts-tests-'))
}

/** The folder goes when the last test has ended. */
export function mochaGlobalTeardown(): void {
  const folder = tmpdir()
  if (folder.includes('kfp-ts-tests-')) rmSync(folder, { recursive: true, force: true })
}
