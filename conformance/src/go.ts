import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder, repository } from './repository.ts'

/** Builds a small Go program of ours once for each state of its sources, and gives its path. */
export async function goProgram(name: string): Promise<string> {
  const folder = join(repository, 'conformance/go', name)
  const hash = createHash('sha256')
  for (const file of ['go.mod', 'go.sum', 'main.go']) hash.update(await readFile(join(folder, file)))
  const program = join(cacheFolder, `go-${name}-${hash.digest('hex').slice(0, 12)}`)
  await once(
    `${program}.complete`,
    async () => void (await output('go', ['build', '-trimpath', '-buildvcs=false', '-o', program, '.'], { cwd: folder })),
  )
  return program
}

/** Installs a program of others at one version (`github.com/owner/name@v1.2.3`) through Go's proxy and checksum database, and gives its path. */
export async function goInstalled(program: string): Promise<string> {
  const folder = join(cacheFolder, `go-${program.split('/').at(-1)}`)
  await once(
    `${folder}.complete`,
    async () => void (await output('go', ['install', '-trimpath', program], { env: { GOBIN: folder, CGO_ENABLED: '0' } })),
  )
  return join(folder, program.split('/').at(-1)?.split('@')[0] ?? '')
}
