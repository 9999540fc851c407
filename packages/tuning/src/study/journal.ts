import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ComponentError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { StudyEvent } from './study-event.ts'

/** A file of JSON lines that only grows: first what the study is, then what happened in it. */
export interface Journal {
  /** What happened before it was opened. */
  readonly past: readonly StudyEvent[]
  /** Comes back when the line is on the disk; throws a ComponentError if it cannot be (KF8419), or if another process has written (KF8422). */
  readonly append: (event: StudyEvent) => void
  readonly close: () => void
}

/** What a journal begins with. */
export interface StudyIdentity {
  readonly version: 1
  readonly direction: string
  readonly space: unknown
}

/**
 * Opens a journal, or begins one. A last line that a killed writer left torn is cut. Throws a ComponentError if it is another study's (KF8417), has a broken
 * line before its last (KF8418), or cannot be read or written (KF8419).
 */
export function openJournal(file: string, identity: StudyIdentity): Journal {
  const {
    lines: [head, ...past],
    size,
  } = readWhole(file)
  if (head !== undefined && JSON.stringify(head) !== JSON.stringify(identity)) throw new ComponentError([problem('KF8417', [file])])
  const lines = openLines(file, size)
  if (head === undefined) lines.append(identity)
  return { ...lines, past: past as StudyEvent[] }
}

/** A file that has so many bytes, to add lines to; whoever else adds one is noticed by the bytes, on any disk and from any machine. */
function openLines(file: string, begun: number): Pick<Journal, 'append' | 'close'> & { readonly append: (line: unknown) => void } {
  const descriptor = attempt(file, () => openSync(file, 'a'))
  let size = begun
  const append = (line: unknown): void => {
    if (attempt(file, () => statSync(file).size) !== size) throw new ComponentError([problem('KF8422', [file])])
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
    attempt(file, () => {
      try {
        writeFileSync(descriptor, bytes)
        fsyncSync(descriptor)
      } catch (error) {
        // A full disk takes half a line; the next one must not follow it.
        ftruncateSync(descriptor, size)
        throw error
      }
    })
    size += bytes.length
  }
  return { append, close: () => closeSync(descriptor) }
}

function readWhole(file: string): { readonly lines: readonly unknown[]; readonly size: number } {
  const bytes = attempt(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    return readIfThere(file)
  })
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) attempt(file, () => truncateSync(file, end))
  const texts = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
  return { lines: texts.map((line, index) => parse(line, `${file}:${index + 1}`)), size: end }
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new ComponentError([problem('KF8418', [place])])
  }
}

function attempt<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new ComponentError([problem('KF8419', [file, systemReason(error)])])
  }
}
