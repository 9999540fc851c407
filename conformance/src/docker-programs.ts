import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** Unpacks Debian's Docker engine, its helpers and mmdebstrap; nothing is installed. Gives a PATH on which they are found. */
export async function dockerPath(): Promise<string> {
  const folder = join(cacheFolder, 'docker')
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await output('apt-get', ['download', 'docker.io', 'containerd', 'runc', 'mmdebstrap'], { cwd: folder })
    for (const archive of (await readdir(folder)).filter((file) => file.endsWith('.deb')))
      await output('dpkg', ['-x', join(folder, archive), join(folder, 'root')])
  })
  return [process.env['PATH'], ...['usr/bin', 'usr/sbin'].map((path) => join(folder, 'root', path))].join(':')
}
