import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** Installs packages (`mermaid@11.12.0`) into a folder of their own, and gives the folder that they lie in. */
export async function installed(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(cacheFolder, name)
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"private": true}\n')
    await output('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: folder })
  })
  return join(folder, 'node_modules')
}

/** Mermaid, and Graphviz compiled to WebAssembly. */
export const drawingPeers = (): Promise<string> => installed('drawing', ['mermaid@11.12.0', '@viz-js/viz@3.31.0'])

/** Microsoft's validator of SARIF logs, as a program for Linux. */
export const sarifMultitool = async (): Promise<string> =>
  join(await installed('sarif', ['@microsoft/sarif-multitool-linux@5.7.0']), '@microsoft/sarif-multitool-linux/Sarif.Multitool')
