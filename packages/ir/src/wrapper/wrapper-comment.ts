import type { Callable } from './callable.ts'
import { blanks } from './source-code.ts'

/** What the wrapper's comment says: the description, what it is, and who compiled it. */
export function wrapperComment({ kind, name, description, executors, component, compiledBy }: Callable): string {
  const tasks = Object.keys(component.dag?.tasks ?? {}).length
  const image = Object.values(executors)[0]?.container?.image
  const what =
    kind === 'component' ? `Component "${name}"${image === undefined ? '' : `, runs ${image}`}` : `Pipeline "${name}" of ${count(tasks, 'task')}`
  const origin = `${what}${compiledBy === undefined ? '' : `; compiled by ${compiledBy}`}.`
  return description === undefined || description === '' ? origin : `${description}\n\n${origin}`
}
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A documentation comment, on one line where the text is one short line. */
export function blockComment(text: string, indent: number): string {
  // A comment ends at the first "*/"; TSDoc would take "{@" and a line that starts with "@" for tags.
  const lines = text
    .replaceAll('*/', String.raw`*\/`)
    .replaceAll(/(\{|^\s*)@/gm, String.raw`$1\@`)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trimEnd())
  const [only = ''] = lines
  if (lines.length === 1 && indent + only.length + 7 <= 150) return `${blanks(indent)}/** ${only} */\n`
  const body = lines.map((line) => `${blanks(indent)} *${line === '' ? '' : ` ${line}`}\n`).join('')
  return `${blanks(indent)}/**\n${body}${blanks(indent)} */\n`
}
