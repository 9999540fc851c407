import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

/**
 * The file or folder of an artifact by its path in the run's folder; `undefined` when it is not there or, as by '..' or a link, leads out of
 * the folder: a page never carries files from elsewhere, whatever the events name.
 */
export async function artifactFile(runFolder: string, path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined
  const [file, folder] = await Promise.all([realpath(join(runFolder, path)).catch(() => undefined), realpath(runFolder)])
  return file?.startsWith(folder + sep) ? file : undefined
}
