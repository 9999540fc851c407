import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson } from '../parse-json.ts'
import { writeFileAtomically } from '../write-atomically.ts'

/** What was found out of one photograph: what it looks like, or why it cannot be used. */
export interface DecodedPhotograph {
  readonly source: string
  readonly label: number
  /** Of the file. */
  readonly sha256: string
  /** Missing where it cannot be used. */
  readonly looks?: string
  /** Why it cannot be used. */
  readonly reason?: string
}

/** A run of photographs: what was found out of each, and the pixels of those that can be used, one after another. */
export interface DecodedChunk {
  readonly photographs: readonly DecodedPhotograph[]
  readonly pixels: Uint8Array
}

/**
 * Decoded photographs on the way to their shards: a folder of chunks, each there as a whole or not at all. Who was stopped goes on behind the last
 * one; nothing is decoded twice, and no more than a chunk is in memory.
 */
export class DecodedPhotographs {
  readonly #folder: string
  #chunks: number

  private constructor(folder: string, chunks: number) {
    this.#folder = folder
    this.#chunks = chunks
  }

  /** Opens the folder, which is made if it is not there. */
  static async open(folder: string): Promise<DecodedPhotographs> {
    await mkdir(folder, { recursive: true })
    let chunks = 0
    while ((await readList(folder, chunks)) !== undefined) chunks++
    return new DecodedPhotographs(folder, chunks)
  }

  async add({ photographs, pixels }: DecodedChunk): Promise<void> {
    await writeFileAtomically(pixelFile(this.#folder, this.#chunks), pixels)
    // A chunk counts from when its list is there.
    await writeFileAtomically(listFile(this.#folder, this.#chunks), JSON.stringify(photographs))
    this.#chunks++
  }

  /** All photographs, without their pixels. */
  async list(): Promise<readonly DecodedPhotograph[]> {
    const lists: DecodedPhotograph[] = []
    for (let chunk = 0; chunk < this.#chunks; chunk++) lists.push(...((await readList(this.#folder, chunk)) ?? []))
    return lists
  }

  async *chunks(): AsyncGenerator<DecodedChunk> {
    for (let chunk = 0; chunk < this.#chunks; chunk++) {
      const photographs = (await readList(this.#folder, chunk)) ?? []
      yield { photographs, pixels: await readFile(pixelFile(this.#folder, chunk)) }
    }
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }
}

function pixelFile(folder: string, chunk: number): string {
  return join(folder, `${String(chunk).padStart(5, '0')}.bin`)
}

function listFile(folder: string, chunk: number): string {
  return join(folder, `${String(chunk).padStart(5, '0')}.json`)
}

async function readList(folder: string, chunk: number): Promise<readonly DecodedPhotograph[] | undefined> {
  const text = await readFile(listFile(folder, chunk), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (parseJson(text) as readonly DecodedPhotograph[] | undefined)
}
