import { appendFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Tags } from '../data/model-registry.ts'
import type { MetricPoint } from '../data/tracking-data.ts'
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
  await mkdir(folder, { recursive: true })
  const pending = join(folder, `.${randomUUID()}`)
  await writeFile(pending, text)
  await link(pending, join(folder, fileNameOf(key))).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(pending)
}

/** Adds points at the end, in one write: lines of two writers never mix. */
export async function appendPoints(file: string, points: readonly MetricPoint[]): Promise<void> {
  const lines = points.map((point) => `${JSON.stringify({ ...point, value: storable(point.value) })}\n`)
  await appendFile(file, lines.join(''))
}

/** All points; one that was sent twice counts once, and a line that a killed writer left torn not at all. */
export async function readPoints(file: string): Promise<readonly MetricPoint[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const points = new Map<string, MetricPoint>()
  for (const line of text.split('\n')) {
    const point = parse(line)
    if (point !== undefined) points.set(JSON.stringify([point.key, String(point.value), point.timestamp, point.step]), point)
  }
  return [...points.values()]
}

function parse(line: string): MetricPoint | undefined {
  try {
    const point = JSON.parse(line) as MetricPoint | (Omit<MetricPoint, 'value'> & { readonly value: string })
    return { ...point, value: Number(point.value) }
  } catch {
    return undefined
  }
}

/** JSON has no NaN; infinities become the largest doubles, as a server's database has them. */
function storable(value: number): number | string {
  if (Number.isNaN(value)) return 'NaN'
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
}
