import { spawn } from 'node:child_process'
import { HANDED_OVER } from './project-bin.ts'

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
