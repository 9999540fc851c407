import { renameSync, writeFileSync } from 'node:fs'

/** Replaces a file as a whole: a reader sees the old text or the new one, never half of it. */
export function writeAtomic(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, text)
  renameSync(draft, file)
}
