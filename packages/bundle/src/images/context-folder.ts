import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeContext } from './image-context.ts'
import type { PlannedImage } from './planned-image.ts'

/** Whether a folder may become a context: it is not there, is empty, or was one before. */
export async function isReplaceable(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.length === 0 || (names.length === 2 && names.includes('Dockerfile') && names.includes('app'))
}

/** Writes a context to a folder of the user, which it replaces; it counts as written when it has its own name. */
export async function writeContextFolder(plan: PlannedImage, installed: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(join(dirname(folder), '.writing-'))
  try {
    await writeContext(plan, installed, temporary)
    // Temporary folders are for their owner alone, a context is for any builder.
    await chmod(temporary, 0o755)
    await rm(folder, { recursive: true, force: true })
    await rename(temporary, folder)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}
