import { copyFile, link, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Makes a file or folder appear at a second place, by hard links where the disk has them, else by copying; deleting one leaves the other whole. */
export async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  const stat = await lstat(from)
  if (stat.isSymbolicLink()) return symlink(await readlink(from), to)
  if (!stat.isDirectory()) return linkFile(from, to)
  await mkdir(to)
  for (const name of await readdir(from)) await linkTree(join(from, name), join(to, name))
}

async function linkFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch {
    await copyFile(from, to)
  }
}
