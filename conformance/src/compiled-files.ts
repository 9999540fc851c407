import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from './repository.ts'

const folder = join(repository, 'compiled')

/** Every pipeline and component that is checked in as it compiles for Kubeflow. */
export async function compiledFiles(): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true })
  return files
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('argo.yaml'))
    .toSorted()
    .map((file) => join(folder, file))
}
