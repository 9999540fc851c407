/** What an expression refers to, or why it cannot be read. */
export interface ExpressionRead {
  /** Chains of members by their names, joined by dots: `tasks.make.outputs.parameters.x`. */
  readonly names: readonly string[]
  /** Those of them that are called: `sprig.upper`. */
  readonly calls: readonly string[]
  readonly fault?: string
}

type Token = { readonly kind: 'word' | 'text' | 'number' | 'sign'; readonly value: string }
const pattern =
  /\s+|\/\*.*?\*\/|\/\/[^\n]*|(?<word>[A-Za-z_$][\w$]*)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<number>\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?|\.\d+)|(?<sign>\?\.|\?\?|\.\.|&&|\|\||[=!<>]=|\*\*|[-+*/%^<>=!?:.,;|&#()[\]{}@~])|(?<wrong>.)/gsy

/** Words between or before values. */
const operators: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'matches', 'contains', 'startsWith', 'endsWith'])
/** Words that stand for nothing else. */
const keywords: ReadonlySet<string> = new Set([...operators, 'let', 'if', 'else', 'true', 'false', 'nil'])

/** Finds the variables and functions of an expression of expr-lang; literals, keywords and own variables of it are none. */
export function expressionNames(expression: string): ExpressionRead {
  const tokens: Token[] = []
  for (const { groups = {} } of expression.matchAll(pattern)) {
    if (groups['wrong'] !== undefined) return { names: [], calls: [], fault: `nothing begins with ${groups['wrong']}` }
    for (const kind of ['word', 'text', 'number', 'sign'] as const) if (groups[kind] !== undefined) tokens.push({ kind, value: groups[kind] })
  }
  const fault = tokens.length === 0 ? 'it is empty' : (openBracket(tokens) ?? loneEnd(tokens))
  const found = chains(tokens)
  const calls = found.filter(({ isCalled }) => isCalled).map(({ name }) => name)
  return { names: found.map(({ name }) => name), calls, ...(fault !== undefined && { fault }) }
}

const openingOf: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])
const opening: ReadonlySet<string> = new Set(openingOf.values())
function openBracket(tokens: readonly Token[]): string | undefined {
  const open: string[] = []
  for (const { kind, value } of tokens) {
    if (kind !== 'sign') continue
    if (opening.has(value)) open.push(value)
    else if (openingOf.has(value) && open.pop() !== openingOf.get(value)) return `"${value}" closes nothing`
  }
  const last = open.at(-1)
  return last === undefined ? undefined : `"${last}" is not closed`
}

function loneEnd(tokens: readonly Token[]): string | undefined {
  const { kind, value } = tokens.at(-1) as Token
  const isOperator = kind === 'word' && operators.has(value) && !/^\??\.$/.test(tokens.at(-2)?.value ?? '')
  const wantsMore = kind === 'sign' ? !/^[)\]}#;]$/.test(value) : isOperator
  return wantsMore ? `something is missing after "${value}"` : undefined
}

interface Chain {
  readonly name: string
  readonly isCalled: boolean
}
function chains(tokens: readonly Token[]): readonly Chain[] {
  const found: Chain[] = []
  const own = new Set(tokens.flatMap(({ value }, index) => (tokens[index - 1]?.value === 'let' ? [value] : [])))
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, value } = tokens[index] as Token
    const isMember = tokens[index - 1]?.value === '.' || tokens[index - 1]?.value === '?.'
    // `{name: value}` has keys that are words; after a question mark the colon belongs to a choice.
    const isKey = tokens[index + 1]?.value === ':' && /^[{,]$/.test(tokens[index - 1]?.value ?? '')
    if (kind !== 'word' || keywords.has(value) || isMember || isKey || own.has(value)) continue
    const { members, end } = membersAfter(tokens, index + 1)
    found.push({ name: [value, ...members].join('.'), isCalled: tokens[end]?.value === '(' })
  }
  return found
}

function membersAfter(tokens: readonly Token[], start: number): { readonly members: readonly string[]; readonly end: number } {
  const members: string[] = []
  for (let at = start; ;) {
    const [first, second, third] = tokens.slice(at, at + 3)
    const isOptional = first?.value === '?.' && second?.value === '['
    const name = isOptional ? third : second
    if ((first?.value === '.' || first?.value === '?.') && second?.kind === 'word') at += 2
    else if ((first?.value === '[' || isOptional) && name?.kind === 'text' && tokens[at + (isOptional ? 3 : 2)]?.value === ']')
      at += isOptional ? 4 : 3
    else return { members, end: at }
    members.push(name?.kind === 'text' ? name.value.slice(1, -1) : (name?.value ?? ''))
  }
}
