import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson } from '../parse-json.ts'
import type { Photograph } from '../photographs.ts'
import { writeFileAtomically } from '../write-atomically.ts'

/** What was found out of one photograph: what it looks like, or why it cannot be used. */
export type DecodedPhotograph = UsablePhotograph | UnusablePhotograph

/** A photograph whose pixels are there. */
export interface UsablePhotograph extends Photograph {
  /** Of the file. */
  readonly sha256: string
  /** Its perceptual hash. */
  readonly looks: string
}

/** A photograph that cannot be used, and why. */
export interface UnusablePhotograph extends Photograph {
  readonly reason: string
}

/** A run of photographs: what was found out of each, and the pixels of those that can be used, one after another. */
export interface DecodedChunk {
  readonly photographs: readonly DecodedPhotograph[]
  readonly pixels: Uint8Array
}

/**
 * A folder in which decoded photographs wait for their shards, in numbered chunks. Each is there as a whole or counts as missing, so whoever is
 * stopped goes on behind the last one, and whoever shares the folder with another that is done with it decodes again what is gone.
 */
export class DecodedChunks {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(chunk: number, { photographs, pixels }: DecodedChunk): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await writeFileAtomically(this.#file(chunk, 'bin'), pixels)
    // A chunk counts from when its list is there.
    await writeFileAtomically(this.#file(chunk, 'json'), JSON.stringify({ bytes: pixels.length, photographs }))
  }

  /** A chunk without its pixels. */
  async list(chunk: number): Promise<readonly DecodedPhotograph[] | undefined> {
    return (await this.#read(chunk))?.photographs
  }

  async read(chunk: number): Promise<DecodedChunk | undefined> {
    const list = await this.#read(chunk)
    const pixels = list && (await readFile(this.#file(chunk, 'bin')).catch(() => undefined))
    return pixels?.length === list?.bytes ? list && pixels && { photographs: list.photographs, pixels } : undefined
  }

  async remove(): Promise<void> {
    // Under another name first: who still writes into it makes a new one, instead of hindering the removal.
    const gone = `${this.#folder}.${randomUUID()}.gone`
    await rename(this.#folder, gone).catch(() => undefined)
    await rm(gone, { recursive: true, force: true })
  }

  #file(chunk: number, kind: 'bin' | 'json'): string {
    return join(this.#folder, `${String(chunk).padStart(5, '0')}.${kind}`)
  }

  async #read(chunk: number): Promise<ChunkList | undefined> {
    const text = await readFile(this.#file(chunk, 'json'), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : (parseJson(text) as ChunkList | undefined)
  }
}

interface ChunkList {
  /** Of the pixels. */
  readonly bytes: number
  readonly photographs: readonly DecodedPhotograph[]
}
