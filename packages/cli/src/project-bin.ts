import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectFolder } from './project.ts'

/** Set for the process that was handed over to, so that no two can hand over to each other for ever. */
export const HANDED_OVER = 'KFP_TS_HANDED_OVER'

/**
 * The bin of the project's own kfp-ts, when this is another copy: a global command line beside a project's library
 * would compile with rules of another version. Nothing when the project has none, or it is this one.
 */
export function projectBin(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env[HANDED_OVER] !== undefined) return undefined
  const theirs = packageFolder('kfp-ts', projectFolder(cwd))
  if (theirs === undefined) return undefined
  const theirCli = packageFolder('@kfp-ts/cli', theirs)
  const bin = join(theirs, 'bin/kfp-ts.js')
  return theirCli === undefined || theirCli === ownFolder() || !existsSync(bin) ? undefined : bin
}

function ownFolder(): string {
  return realpathSync(dirname(dirname(fileURLToPath(import.meta.url))))
}

/** The real folder of an installed package, seen from a folder, as Node finds it; asking Node itself takes ten times as long. */
function packageFolder(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return realpathSync(folder)
    if (at === dirname(at)) return undefined
  }
}
