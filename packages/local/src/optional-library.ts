import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/**
 * The file by which a library is entered that not everybody installs: the project's own, else the one beside this package; undefined where there is
 * neither.
 */
export function optionalLibrary(name: string, project: string): string | undefined {
  return [join(resolve(project), 'package.json'), import.meta.url].map((place) => libraryFrom(place, name)).find((found) => found !== undefined)
}

function libraryFrom(place: string, name: string): string | undefined {
  try {
    return createRequire(place).resolve(name)
  } catch {
    return undefined
  }
}
