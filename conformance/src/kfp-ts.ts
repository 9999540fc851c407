import { join } from 'node:path'
import { type CommandOptions, type Ended, run } from './command.ts'
import { repository } from './repository.ts'

/** Runs this repository's `kfp-ts` as a user would. */
export function kfpTs(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
  return run(process.execPath, [join(repository, 'packages/kfp-ts/bin/kfp-ts.js'), ...args], { cwd: repository, ...options })
}
