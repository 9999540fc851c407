import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** Installs Mermaid and Graphviz (compiled to WebAssembly), and gives the folder of their packages. */
export async function drawingPeers(): Promise<string> {
  const folder = join(cacheFolder, 'drawing')
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"private": true}\n')
    await output('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', 'mermaid@11.12.0', '@viz-js/viz@3.31.0'], {
      cwd: folder,
    })
  })
  return join(folder, 'node_modules')
}
