import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { isPictureName } from './media-type.ts'

const mostFiles = 20_000

/** Paths of the pictures below a folder, taking from its subfolders in turn, so that the first few show something of each. */
export async function listPictures(folder: string): Promise<readonly string[]> {
  const byFolder: string[][] = []
  const queue = [folder]
  let seen = 0
  for (let at = queue.shift(); at !== undefined && seen < mostFiles; at = queue.shift()) {
    const entries = (await readdir(at, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
    const path = at
    queue.push(...entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name)))
    byFolder.push(entries.filter((entry) => entry.isFile() && isPictureName(entry.name)).map((entry) => relative(folder, join(path, entry.name))))
    seen += entries.length
  }
  return inTurn(byFolder)
}

function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat()
}
