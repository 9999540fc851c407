import { codeWords, foldCode, uncachedWords } from './fold-code.ts'
import { type Paint, plain } from './paint.ts'
import type { CacheEffect, Change, PipelineDiff, TaskDiff } from './pipeline-diff.ts'
import { diffSummary, statusText } from './summary.ts'

const SHORT = 60

/** A comparison for a terminal, coloured as the caller says. */
export function diffText(diff: PipelineDiff, paint: Paint = plain): string {
  const folded = foldCode(diff)
  const sections = [
    [paint.heading('Pipeline'), ...diff.pipeline.flatMap((change) => changeLines(change, paint))],
    [
      paint.heading('Tasks'),
      ...folded.tasks.flatMap((task) => taskLines(task, paint)),
      ...codeWords(folded, String).map((words) => `  ${paint.changed(`~ ${words}`)}`),
    ],
    [
      paint.heading('Cache'),
      ...folded.cache.map((effect) => effectLine(effect, paint)),
      ...uncachedWords(folded, String).map((words) => `  ${paint.removed(words)}`),
    ],
  ].filter((lines) => lines.length > 1)
  return `${[...sections, [diffSummary(diff)]].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const signs = { added: '+', removed: '-', renamed: '~', moved: '~', changed: '~' } as const

function taskLines(task: TaskDiff, paint: Paint): readonly string[] {
  const color = task.status === 'added' || task.status === 'removed' ? paint[task.status] : paint.changed
  const head = `  ${color(`${signs[task.status]} ${task.path}`)}  ${paint.dim(oneLine(statusText(task)))}`
  return [head, ...task.changes.flatMap((change) => changeLines(change, paint).map((line) => `    ${line}`))]
}

function changeLines(change: Change, paint: Paint): readonly string[] {
  const { subject, before, after, lines } = change
  if (lines !== undefined) return [`  ${subject}:`, ...lines.map(({ mark, text }) => `    ${lineText(mark, text, paint)}`)]
  if (before === undefined) return [`  ${paint.added(`+ ${subject}: ${oneLine(after ?? '')}`)}`]
  if (after === undefined) return [`  ${paint.removed(`- ${subject}: ${oneLine(before)}`)}`]
  if (before.length + after.length <= 2 * SHORT) return [`  ${subject}: ${paint.removed(oneLine(before))} → ${paint.added(oneLine(after))}`]
  return [`  ${subject}:`, `    ${paint.removed(`- ${oneLine(before)}`)}`, `    ${paint.added(`+ ${oneLine(after)}`)}`]
}

function lineText(mark: string, text: string, paint: Paint): string {
  const line = `${mark} ${text.replaceAll(/[\p{Cc}]/gu, visible)}`
  if (mark === '+') return paint.added(line)
  if (mark === '-') return paint.removed(line)
  return mark === '@@' ? paint.dim(line) : line
}

function effectLine({ path, effect, reasons }: CacheEffect, paint: Paint): string {
  const words = { lost: 'loses its cache', 'may be lost': 'may lose its cache', kept: 'keeps its cache although' }[effect]
  const color = { lost: paint.removed, 'may be lost': paint.changed, kept: paint.dim }[effect]
  return `  ${color(`${path} ${words}`)}${effect === 'kept' ? ' ' : ': '}${reasons.join(', ')}`
}

/** Nothing of a document can move the cursor or break a line. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, visible)
}

function visible(character: string): string {
  return character === '\t' ? '  ' : JSON.stringify(character).slice(1, -1)
}
