import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { output } from './command.ts'
import { freePort } from './free-port.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

export interface Prometheus {
  /** The newest value of each series that an expression gives. */
  readonly query: (expression: string) => Promise<readonly number[]>
  readonly stop: () => Promise<void>
}

/** Starts Debian's Prometheus on loopback; it scrapes the target (`host:port`) every second. */
export async function startPrometheus(target: string): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-prometheus-'))
  const address = `127.0.0.1:${await freePort()}`
  const config = { global: { scrape_interval: '1s' }, scrape_configs: [{ job_name: 'surface', static_configs: [{ targets: [target] }] }] }
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config))
  const args = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=${address}`]
  const child = spawn(await program(), args, { stdio: 'ignore' })
  await ready(`http://${address}/-/ready`, child)
  return {
    query: async (expression) => {
      const answer = await fetch(`http://${address}/api/v1/query?query=${encodeURIComponent(expression)}`)
      const { data } = (await answer.json()) as { data: { result: readonly { value: readonly [number, string] }[] } }
      return data.result.map(({ value }) => Number(value[1]))
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

/** Unpacks Debian's package; nothing is installed. */
async function program(): Promise<string> {
  const folder = join(cacheFolder, 'prometheus')
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await output('apt-get', ['download', 'prometheus'], { cwd: folder })
    const [archive] = (await readdir(folder)).filter((file) => file.endsWith('.deb'))
    if (archive === undefined) throw new Error('apt-get left no package')
    await output('dpkg', ['-x', join(folder, archive), folder])
  })
  return join(folder, 'usr/bin/prometheus')
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`Prometheus ended with ${child.exitCode}`)
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await sleep(200)
  }
  throw new Error(`Prometheus was not ready after 30 s: ${url}`)
}
