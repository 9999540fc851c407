import { readFileSync } from 'node:fs'

/** Gives a file's text, or nothing where it cannot be read. */
export type ReadSource = (file: string) => string | undefined

/** Reads from disk, each file once. */
export function readSources(): ReadSource {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) texts.set(file, readOrNothing(file))
    return texts.get(file)
  }
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
