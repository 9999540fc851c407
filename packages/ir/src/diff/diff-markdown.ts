import { codeWords, foldCode, uncachedWords } from './fold-code.ts'
import type { CacheEffect, Change, PipelineDiff, TaskDiff } from './pipeline-diff.ts'
import { diffSummary, statusText } from './summary.ts'

/** A comparison for a pull request: Markdown as code hosts show it, with tables and folded details. Nothing of a document becomes markup. */
export function diffMarkdown(diff: PipelineDiff, title = 'Pipeline'): string {
  const { pipeline } = diff
  const folded = foldCode(diff)
  const { tasks, cache } = folded
  const blocks = [
    `### ${inline(title)}`,
    diffSummary(diff),
    ...(pipeline.length === 0 ? [] : [changeTable(pipeline)]),
    ...(tasks.length === 0 ? [] : [taskTable(tasks)]),
    ...codeWords(folded, code).map(sentence),
    ...tasks.filter(({ changes }) => changes.length > 0).map(taskDetails),
    ...(cache.length === 0 ? [] : [cacheTable(cache)]),
    ...uncachedWords(folded, code).map(sentence),
  ]
  return `${blocks.join('\n\n')}\n`
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function taskTable(tasks: readonly TaskDiff[]): string {
  const signs = { added: '➕', removed: '➖', renamed: '✏️', moved: '↪️', changed: '✏️' }
  return table(
    ['', 'Task', 'What became of it'],
    tasks.map((task) => [signs[task.status], code(task.path), wordsOf(task)]),
  )
}

function wordsOf(task: TaskDiff): string {
  const { status, previousPath, changes } = task
  if (status === 'renamed' || status === 'moved') return `${status}, was ${code(previousPath ?? '')}`
  return status === 'changed' ? `changed: ${changes.map(({ subject }) => inline(subject)).join(', ')}` : inline(short(statusText(task)))
}

function taskDetails({ path, changes }: TaskDiff): string {
  const plain = changes.filter(({ lines }) => lines === undefined)
  const texts = changes.flatMap(({ subject, lines }) =>
    lines === undefined
      ? []
      : [`${inline(subject)}:\n\n${fenced(lines.map(({ mark, text }) => `${mark}${mark === '@@' ? ' ' : ''}${text}`).join('\n'), 'diff')}`],
  )
  const body = [...(plain.length === 0 ? [] : [changeTable(plain)]), ...texts].join('\n\n')
  return `<details><summary>${html(path)}</summary>\n\n${body}\n\n</details>`
}

function changeTable(changes: readonly Change[]): string {
  return table(
    ['What', 'Before', 'After'],
    changes.map(({ subject, before, after }) => [inline(subject), optional(before), optional(after)]),
  )
}

function optional(text: string | undefined): string {
  return text === undefined ? '' : code(short(text))
}

function cacheTable(cache: readonly CacheEffect[]): string {
  const words = { lost: '❌ lost', 'may be lost': '❔ may be lost', kept: '⚠️ kept although' }
  return table(
    ['Task', 'Cache', 'Why'],
    cache.map(({ path, effect, reasons }) => [code(path), words[effect], reasons.map(inline).join(', ')]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function short(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)} …` : text
}

/** Code inside a cell of a table: on one line, in a fence longer than any run of backticks in it, bars escaped as tables ask. */
function code(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll('|', '\\|')
  const fence = '`'.repeat(longestRun(line) + 1)
  return line.trim() === '' ? '' : fence === '`' ? `\`${line}\`` : `${fence} ${line} ${fence}`
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text}\n${fence}`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** Words of a document among our own. */
function inline(text: string): string {
  return html(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).replaceAll(/[\\`*_[\]|~#@!]/g, '\\$&')
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
