import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the nearest package.json at or above a folder; the folder itself where there is none. */
export function projectFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at
    if (at === dirname(at)) return folder
  }
}
