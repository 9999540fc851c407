import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { ModelFile } from '../data/model-registry.ts'
import type { Dataset } from '../data/tracking-data.ts'
import { describeFiles } from '../model-files.ts'

/** Names the content of files: the first 36 hexadecimal digits of a SHA-256 over their paths and checksums, whatever their order. */
export function datasetDigest(files: readonly Pick<ModelFile, 'path' | 'sha256'>[]): string {
  const lines = files.map(({ path, sha256 }) => `${path}\0${sha256}\n`).toSorted()
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 36)
}

/** A folder as a dataset of a run; reads all of its files. */
export async function describeDataset(folder: string, about: Pick<Dataset, 'name' | 'context' | 'profile'>): Promise<Dataset> {
  return { ...about, digest: datasetDigest(await describeFiles(folder)), uri: pathToFileURL(folder).href }
}
