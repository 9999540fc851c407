import { filesBelow, readText } from './repository.ts'

/** A fenced block of a Markdown file. */
export interface Block {
  readonly file: string
  /** The line of its first line, counted from 1. */
  readonly line: number
  /** What stands behind the fence: `ts`, `sh`, `text` ... */
  readonly language: string
  readonly text: string
  /** The text of a block `text` that follows with nothing between. */
  readonly followedBy: string | undefined
}

/** What people read here: the front pages, `docs`, and the README of each package, component and pipeline. */
export function pages(): readonly string[] {
  const below = ['docs', 'packages', 'components', 'pipelines'].flatMap(filesBelow)
  return ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...below.filter((file) => /(^docs\/[^/]+\.md|\/README\.md)$/.test(file))]
}

/** The pages of codes. */
export function errorPages(): readonly string[] {
  return filesBelow('docs/errors').filter((file) => /\/KF\d+\.md$/.test(file))
}

/** The fenced blocks of a Markdown file. */
export function blocksOf(file: string): readonly Block[] {
  const page = readText(file)
  return [...page.matchAll(/^```(\S*)\n(.*?)^```$/gms)].map(({ index, 0: whole, 1: language = '', 2: text = '' }) => ({
    file,
    line: page.slice(0, index).split('\n').length + 1,
    language,
    text,
    followedBy: /\n+```text\n(.*?)^```$/msy.exec(page.slice(index + whole.length))?.[1],
  }))
}
