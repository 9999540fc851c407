import type { CodeEntry } from './all-codes.ts'

/** What the page of a code begins with: its sentence and hint as a terminal shows them, with `<word>` for what differs. */
export function pageHead({ code, severity = 'error', message, hint, folder }: CodeEntry): string {
  const text = [`${severity} ${code}  ${fill(message)}`, ...(hint === undefined ? [] : [`  hint: ${fill(hint)}`])]
  return [`# ${code}`, '', '```text', ...text, '```', '', `Reported by \`${folder}\`.`, ''].join('\n')
}

/** Everything a person wrote below the head. */
export function pageBody(page: string): string {
  const start = page.indexOf('\n## ')
  return start < 0 ? '' : page.slice(start + 1)
}

/** Replaces the head of a page and keeps the rest. */
export function withHead(page: string, head: string): string {
  const body = pageBody(page)
  return body === '' ? head : `${head}\n${body}`
}

function fill(sentence: (...words: string[]) => string): string {
  return sentence(...wordsOf(sentence).map((word) => `<${word}>`))
}

function wordsOf(sentence: (...words: string[]) => string): readonly string[] {
  const list = /^(?:function\s*\w*\s*)?\(?([\w$,\s=]*)\)?\s*(?:=>|\{)/.exec(String(sentence))?.[1] ?? ''
  return list.split(',').flatMap((word) => /[\w$]+/.exec(word)?.[0] ?? [])
}
