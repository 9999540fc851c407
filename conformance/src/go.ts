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
