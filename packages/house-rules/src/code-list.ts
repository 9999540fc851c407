import type { CodeEntry } from './all-codes.ts'
import { pageHead } from './error-page.ts'

/** The page that lists every code, by the room that reports it. */
export function codeList(codes: readonly CodeEntry[]): string {
  const folders = [...new Set(codes.map(({ folder }) => folder))]
  const sections = folders.flatMap((folder) => [`## ${folder}`, '', ...codes.filter((entry) => entry.folder === folder).map(row), ''])
  return ['# Every problem kfp-ts can report', '', 'A code is never used twice and never changes its meaning.', '', ...sections].join('\n')
}

function row(entry: CodeEntry): string {
  const sentence = /^\w+ \w+ {2}(.*)$/m.exec(pageHead(entry))?.[1] ?? ''
  return `- [${entry.code}](${entry.code}.md) ${sentence.replaceAll('<', '&lt;')}`
}
