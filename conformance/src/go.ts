import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder, repository } from './repository.ts'

/** Builds a small Go program of ours once for each state of its sources and of our modules that it uses, and gives its path. */
export async function goProgram(name: string): Promise<string> {
  const folder = join(repository, 'conformance/go', name)
  const hash = createHash('sha256')
  for (const sources of [folder, ...(await localModules(folder))]) {
    for (const file of (await readdir(sources)).sort()) hash.update(await readFile(join(sources, file)))
  }
  const program = join(cacheFolder, `go-${name}-${hash.digest('hex').slice(0, 12)}`)
  await once(
    `${program}.complete`,
    async () => void (await output('go', ['build', '-trimpath', '-buildvcs=false', '-o', program, '.'], { cwd: folder, env: { CGO_ENABLED: '0' } })),
  )
  return program
}

/** The folders that the go.mod of a folder names in place of modules of a registry. */
async function localModules(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'go.mod'), 'utf8')
  return [...text.matchAll(/ => (\.\S+)$/gm)].map(([, local = '']) => join(folder, local))
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

/** Where the sources of a module lie that a Go program of ours requires; they are fetched and verified where they are missing. */
export async function goModule(program: string, module: string): Promise<string> {
  const printed = await output('go', ['mod', 'download', '-json', module], { cwd: join(repository, 'conformance/go', program) })
  return (JSON.parse(printed) as { readonly Dir: string }).Dir
}
