import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { output } from './command.ts'
import { freePort } from './free-port.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** A registry that one user may write to. */
export interface DockerRegistry {
  /** `127.0.0.1:PORT`. */
  readonly address: string
  readonly user: { readonly name: string; readonly password: string }
  readonly stop: () => Promise<void>
}

const user = { name: 'pusher', password: 'not-a-secret' }
const passwordHash = '$2b$12$dQAExKFnqWkaPcok2sU13OpygNjhgrNn8uNrOTAjPq0fkOaUWl8HC'

/** Starts Debian's docker-registry on loopback. */
export async function startRegistry(): Promise<DockerRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-registry-'))
  const address = `127.0.0.1:${await freePort()}`
  const config = {
    version: '0.1',
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: address },
    auth: { htpasswd: { realm: 'test', path: join(folder, 'users') } },
  }
  await writeFile(join(folder, 'users'), `${user.name}:${passwordHash}\n`)
  await writeFile(join(folder, 'config.yml'), JSON.stringify(config))
  const child = spawn(await program(), ['serve', join(folder, 'config.yml')], { stdio: 'ignore' })
  await ready(`http://${address}/v2/`, child)
  return {
    address,
    user,
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
  const folder = join(cacheFolder, 'docker-registry')
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await output('apt-get', ['download', 'docker-registry'], { cwd: folder })
    const archive = (await readdir(folder)).find((file) => file.endsWith('.deb'))
    await output('dpkg', ['-x', join(folder, archive ?? ''), folder])
  })
  return join(folder, 'usr/bin/docker-registry')
}

/** It is ready when it says who are you. */
async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`docker-registry ended with ${child.exitCode}`)
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 401) return
    await sleep(100)
  }
  throw new Error(`docker-registry was not ready after 15 s: ${url}`)
}
