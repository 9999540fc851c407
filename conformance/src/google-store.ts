import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { goInstalled } from './go.ts'

export interface GoogleStore {
  /** What STORAGE_EMULATOR_HOST is to say: `http://127.0.0.1:port`. */
  readonly endpoint: string
  readonly makeBucket: (name: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts fake-gcs-server on loopback, which the field tests against in place of Google's store; it keeps everything in memory. */
export async function startGoogleStore(): Promise<GoogleStore> {
  const program = await goInstalled('github.com/fsouza/fake-gcs-server@v1.56.1')
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const args = ['-backend', 'memory', '-scheme', 'http', '-host', '127.0.0.1', '-port', String(port), '-public-host', `127.0.0.1:${port}`]
  const child = spawn(program, [...args, '-external-url', endpoint, '-log-level', 'error'], { stdio: 'ignore' })
  const isReady = async (): Promise<boolean> =>
    fetch(`${endpoint}/storage/v1/b`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let attempt = 0; !(await isReady()); attempt += 1) {
    if (attempt === 150 || child.exitCode !== null) throw new Error('fake-gcs-server was not ready')
    await sleep(100)
  }
  return {
    endpoint,
    makeBucket: async (name) => {
      await fetch(`${endpoint}/storage/v1/b`, { method: 'POST', body: JSON.stringify({ name }), headers: { 'content-type': 'application/json' } })
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}
