import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Names, sizes and times of a file or folder, as text: it differs after any later write, and costs no reading. */
export async function treeStamp(path: string): Promise<string> {
  const stat = await lstat(path)
  if (!stat.isDirectory()) return `${stat.size} ${stat.mtimeMs}`
  const inside = (await readdir(path)).sort().map(async (name) => `${name} ${await treeStamp(join(path, name))}`)
  return `{${(await Promise.all(inside)).join('\n')}}`
}
