import { orderFault, type Sign } from './operands.ts'

/** What can be said of a condition before its values are known. */
export interface WhenRead {
  /** Why it is no condition, whatever the values are. */
  readonly fault?: string
  /** A text in it that stands without quotes and is no plain word, or for which people may give one that is none. */
  readonly bare?: string
}

const word =
  /\s+|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<tag>\{\{.*?\}\})|(?<number>\d+(?:\.\d+)?)|(?<call>[A-Za-z_]\w*(?=\s*\())|(?<name>[A-Za-z_][\w.-]*|\[[^\]]*\])|(?<between>&&|\|\||[=!<>]=|[=!]~|<<|>>|\*\*|\?\?|[-+*/%&|^<>?:,])|(?<before>!|~)|(?<open>\()|(?<close>\))|(?<wrong>.)/gs

interface Word {
  readonly sign: Sign
  readonly text: string
  readonly kind: string
}

/** Reads a `when` as the evaluator of Argo (govaluate) does, values yet to come taken for numbers or words. */
export function readWhen(when: string): WhenRead {
  const words: Word[] = []
  for (const { groups = {} } of when.matchAll(word)) {
    if (groups['wrong'] !== undefined) return { fault: `"${groups['wrong']}" is not closed or has no meaning` }
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== undefined) ?? []
    if (kind !== undefined && text !== undefined) words.push({ kind, text, sign: signOf(kind, text, words.at(-1)) })
  }
  const fault = orderFault(words)
  const bare = words.find((one, index) => isBare(one) || isBareBesideText(words, index))
  return { ...(fault !== undefined && { fault }), ...(bare !== undefined && { bare: bare.text }) }
}

function signOf(kind: string, text: string, before: Word | undefined): Sign {
  if ((kind === 'name' || kind === 'call') && /^in$/i.test(text)) return 'between'
  const wantsValue = before === undefined || before.sign === 'between' || before.sign === 'before' || before.sign === 'open'
  if (text === '-' && wantsValue) return 'before'
  if (kind === 'call') return 'before'
  return kind === 'between' || kind === 'before' || kind === 'open' || kind === 'close' ? kind : 'operand'
}

/** What Argo takes for a text without quotes is one word; a hyphen in it would be a minus. */
function isBare({ kind, text, sign }: Word): boolean {
  return kind === 'name' && sign === 'operand' && !/^(?:\w+|\[.*\])$/s.test(text)
}

/** Parameters of a workflow are given by people; what tasks make is as their authors want it, and the status of a task is always one word. */
const given = /^\{\{\s*workflow\.parameters\./

/** A value that is compared with a text is a text itself, and stands there without quotes. */
function isBareBesideText(words: readonly Word[], index: number): boolean {
  if (words[index]?.kind !== 'tag' || !given.test(words[index].text)) return false
  const beside = (operator: Word | undefined, other: Word | undefined): boolean =>
    operator?.sign === 'between' && /^[=!][=~]$/.test(operator.text) && isText(other)
  return beside(words[index + 1], words[index + 2]) || beside(words[index - 1], words[index - 2])
}

function isText({ kind, text }: Partial<Word> = {}): boolean {
  return kind === 'text' || (kind === 'name' && text !== 'true' && text !== 'false')
}
