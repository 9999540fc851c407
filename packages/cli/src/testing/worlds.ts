import { writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

/** What surrounds a project while a command runs in it. */
export interface World {
  /** Words that stand for `{name}` in the command. */
  readonly words: { readonly [name: string]: string }
  readonly end: () => Promise<void>
}

const still: World = { words: {}, end: async () => {} }

/** Worlds that no file of a project can describe, by name. */
export const worlds = {
  nothing: async () => still,
  /** Beside the pipeline lies a module that does not get small by compressing it. */
  'a large module': async (project) => {
    writeFileSync(join(project, 'words.ts'), `export const words = '${noise(200_000)}'\n`)
    return still
  },
  /** Another program, process {pid}, listens on {port}. */
  'a port taken': async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, resolve))
    const { port } = server.address() as AddressInfo
    return { words: { port: String(port), pid: String(process.pid) }, end: () => new Promise((resolve) => server.close(() => resolve())) }
  },
} satisfies { readonly [name: string]: (project: string) => Promise<World> }

/** The same letters each time, by a linear congruential generator. */
function noise(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(97 + ((state >>> 16) % 26))
  }).join('')
}
