import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from './repository.ts'

/** Every pipeline and component that is checked in as it compiles. */
export async function compiledFiles(): Promise<readonly string[]> {
  const folder = join(repository, 'compiled')
  const files = await readdir(folder, { recursive: true })
  return files
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => join(folder, file))
}
