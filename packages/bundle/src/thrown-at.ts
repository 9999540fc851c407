import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Position } from '@kfp-ts/diagnostics'
import { isInstalled } from './external-packages.ts'

const place = /^\s+at (?:.*?[ (])?(file:\/\/[^\s)]+|\/[^\s():]+):(\d+):(\d+)\)?$/gm
// Of a module that could not be linked, Node says the place above the stack, with a caret below the line.
const head = /^(file:\/\/\S+|\/.+):(\d+)\n.*\n( *)\^/
/** Where the packages of kfp-ts lie side by side when they are not installed. */
const library = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The first place in a file of the author that an error's stack, or the text of one, names: not in a package, and not in ours. */
export function thrownAt(error: unknown): Position | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : String(error)
  const [, file, line, indent] = head.exec(stack) ?? []
  if (file !== undefined) return { file: pathOf(file), line: Number(line), column: (indent ?? '').length + 1 }
  const places = [...stack.matchAll(place)].map(([, file = '', line, column]) => ({ file: pathOf(file), line: Number(line), column: Number(column) }))
  return places.find(({ file }) => !isInstalled(file) && !file.startsWith(`${library}/`))
}

function pathOf(file: string): string {
  return file.startsWith('file:') ? fileURLToPath(file) : file
}
