import { orderFault, type Sign } from './operands.ts'

/** A task that `depends` names, and the result that is asked of it. */
export interface Dependency {
  readonly task: string
  readonly result?: string
}

const operand = /(?<task>[a-zA-Z0-9][-a-zA-Z0-9]*?)\.(?<result>[A-Z][a-zA-Z]+)|(?<bare>[a-zA-Z0-9][-a-zA-Z0-9]*)/g

/** The tasks in a `depends`, read as Argo reads them. */
export function dependenciesIn(depends: string): readonly Dependency[] {
  return [...depends.matchAll(operand)].map(({ groups = {} }) =>
    groups['bare'] === undefined ? { task: groups['task'] ?? '', result: groups['result'] ?? '' } : { task: groups['bare'] },
  )
}

const word = /\s+|(?<operand>[a-zA-Z0-9][-a-zA-Z0-9]*(?:\.[a-zA-Z]+)?)|(?<between>&&|\|\|)|(?<before>!)|(?<open>\()|(?<close>\))|(?<wrong>.)/gs
const signs = ['operand', 'between', 'before', 'open', 'close'] as const

/** Why a `depends` is no condition. */
export function dependsFault(depends: string): string | undefined {
  const words: { sign: Sign; text: string }[] = []
  for (const { groups = {} } of depends.matchAll(word)) {
    if (groups['wrong'] !== undefined) return `it has no operator "${groups['wrong']}"`
    for (const sign of signs) if (groups[sign] !== undefined) words.push({ sign, text: groups[sign] })
  }
  return orderFault(words)
}
