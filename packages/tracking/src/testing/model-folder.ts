import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a folder with the files a trained model has; `weights` is what is in it. */
export async function writeModelFolder(parent: string, weights: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'model-'))
  await mkdir(join(folder, 'parts'))
  await writeFile(join(folder, 'model.json'), '{}')
  await writeFile(join(folder, 'parts', 'weights.bin'), weights)
  return folder
}
