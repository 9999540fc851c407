import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectFolder } from './project.ts'

/** Set for the process that was handed over to, so that no two can hand over to each other for ever. */
const HANDED_OVER = 'KFP_TS_HANDED_OVER'

/**
 * The bin of the project's own kfp-ts, when this is another copy: a global command line beside a project's library
 * would compile with rules of another version. Nothing when the project has none, or it is this one.
 */
export function projectBin(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env[HANDED_OVER] !== undefined) return undefined
  const theirs = packageFolder('kfp-ts', join(projectFolder(cwd), 'package.json'))
  if (theirs === undefined) return undefined
  const theirCli = packageFolder('@kfp-ts/cli', join(theirs, 'package.json'))
  const bin = join(theirs, 'bin/kfp-ts.js')
  return theirCli === undefined || theirCli === ownFolder() || !existsSync(bin) ? undefined : bin
}

/** Runs another copy with the same arguments and streams; resolves to its exit code. */
export function handOver(bin: string, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [bin, ...argv], { stdio: 'inherit', env: { ...env, [HANDED_OVER]: '1' } })
  // The terminal sends Ctrl-C to both; this one waits for what the other makes of it.
  const ignore = (): void => {}
  const forward = (): void => void child.kill('SIGTERM')
  process.on('SIGINT', ignore)
  process.on('SIGTERM', forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', forward)
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1))
    })
  })
}

function ownFolder(): string {
  return realpathSync(dirname(dirname(fileURLToPath(import.meta.url))))
}

/** The real folder of an installed package, seen from a file; doors of a package need not include its package.json. */
function packageFolder(name: string, from: string): string | undefined {
  try {
    return nearest(name, realpathSync(createRequire(from).resolve(name)))
  } catch {
    return undefined
  }
}

function nearest(name: string, file: string): string | undefined {
  for (let at = dirname(file); at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'package.json')
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === name) return at
  }
  return undefined
}
