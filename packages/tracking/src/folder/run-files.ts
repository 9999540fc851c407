import { randomUUID } from 'node:crypto'
import { appendFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Tags } from '../data/model-registry.ts'
import type { MetricPoint } from '../data/tracking-data.ts'
import { unwritable } from '../data/unwritable.ts'
import { writeAtomically } from './atomic-write.ts'
import { readTexts } from './texts-in-folder.ts'

// Names may hold slashes and dots; what the folder holds are plain file names.
const fileNameOf = (key: string): string => encodeURIComponent(key).replace(/^\./, '%2E')

/** Short texts by key, one file each; the last writer wins. */
export async function writeKeyed(folder: string, texts: Tags): Promise<void> {
  await Promise.all(Object.entries(texts).map(([key, text]) => writeAtomically(join(folder, fileNameOf(key)), text)))
}

/** Short texts by key. */
export async function readKeyed(folder: string): Promise<Tags> {
  return Object.fromEntries(Object.entries(await readTexts(folder)).map(([name, text]) => [decodeURIComponent(name), text]))
}

/** Writes a text unless there is one; whoever is first wins, and nobody sees half of it. */
export async function writeOnce(folder: string, key: string, text: string): Promise<void> {
  const pending = join(folder, `.${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(pending, text)
    await link(pending, join(folder, fileNameOf(key)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(folder, error)
  } finally {
    await rm(pending, { force: true }).catch(() => undefined)
  }
}

/** Adds values at the end, a line of JSON each, in one write: lines of two writers never mix. */
export async function appendLines(file: string, values: readonly object[]): Promise<void> {
  const lines = values.map((value) => `${JSON.stringify(value)}\n`).join('')
  await appendFile(file, lines).catch((error: unknown) => Promise.reject(unwritable(dirname(file), error)))
}

/** Adds points to those that are there. */
export async function appendPoints(file: string, points: readonly MetricPoint[]): Promise<void> {
  await appendLines(
    file,
    points.map((point) => ({ ...point, value: storable(point.value) })),
  )
}

/** What lines of JSON say, but for one that a killed writer left torn. */
export async function readLines(file: string): Promise<readonly unknown[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown]
    } catch {
      return []
    }
  })
}

/** All points; one that was sent twice counts once. */
export async function readPoints(file: string): Promise<readonly MetricPoint[]> {
  const points = new Map<string, MetricPoint>()
  for (const line of (await readLines(file)) as readonly (Omit<MetricPoint, 'value'> & { readonly value: number | string })[]) {
    const point = { ...line, value: Number(line.value) }
    points.set(JSON.stringify([point.key, String(point.value), point.timestamp, point.step]), point)
  }
  return [...points.values()]
}

/** JSON has no NaN; infinities become the largest doubles, as a server's database has them. */
function storable(value: number): number | string {
  if (Number.isNaN(value)) return 'NaN'
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
}
