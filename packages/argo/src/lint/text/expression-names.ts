/** What an expression refers to, or why it cannot be read. */
export interface ExpressionRead {
  /** Chains of members by their names, joined by dots: `tasks.make.outputs.parameters.x`. */
  readonly names: readonly string[]
  readonly fault?: string
}

type Token = { readonly kind: 'word' | 'text' | 'number' | 'sign'; readonly value: string }
const pattern =
  /\s+|\/\*.*?\*\/|\/\/[^\n]*|(?<word>[A-Za-z_$][\w$]*)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<number>\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?|\.\d+)|(?<sign>\?\.|\?\?|\.\.|&&|\|\||[=!<>]=|\*\*|[-+*/%^<>=!?:.,;|&#()[\]{}@~])|(?<wrong>.)/gsy

/** Finds the variables of an expression of expr-lang; literals, functions and own variables of it are none. */
export function expressionNames(expression: string): ExpressionRead {
  const tokens: Token[] = []
  for (const { groups = {} } of expression.matchAll(pattern)) {
    if (groups['wrong'] !== undefined) return { names: [], fault: `nothing begins with ${groups['wrong']}` }
    for (const kind of ['word', 'text', 'number', 'sign'] as const) if (groups[kind] !== undefined) tokens.push({ kind, value: groups[kind] })
  }
  const fault = tokens.length === 0 ? 'it is empty' : (openBracket(tokens) ?? loneEnd(tokens))
  return { names: chains(tokens), ...(fault !== undefined && { fault }) }
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
  const last = tokens.at(-1) as Token
  return last.kind === 'sign' && !/^[)\]}#;]$/.test(last.value) ? `something is missing after "${last.value}"` : undefined
}

function chains(tokens: readonly Token[]): readonly string[] {
  const names: string[] = []
  const own = new Set(tokens.flatMap(({ value }, index) => (tokens[index - 1]?.value === 'let' ? [value] : [])))
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, value } = tokens[index] as Token
    const isMember = tokens[index - 1]?.value === '.' || tokens[index - 1]?.value === '?.'
    // `{name: value}` has keys that are words; after a question mark the colon belongs to a choice.
    const isKey = tokens[index + 1]?.value === ':' && /^[{,]$/.test(tokens[index - 1]?.value ?? '')
    if (kind === 'word' && value !== 'let' && !isMember && !isKey && !own.has(value))
      names.push([value, ...membersAfter(tokens, index + 1)].join('.'))
  }
  return names
}

function membersAfter(tokens: readonly Token[], start: number): readonly string[] {
  const members: string[] = []
  for (let at = start; ;) {
    const [first, second, third] = tokens.slice(at, at + 3)
    const isOptional = first?.value === '?.' && second?.value === '['
    const name = isOptional ? third : second
    if ((first?.value === '.' || first?.value === '?.') && second?.kind === 'word') at += 2
    else if ((first?.value === '[' || isOptional) && name?.kind === 'text' && tokens[at + (isOptional ? 3 : 2)]?.value === ']')
      at += isOptional ? 4 : 3
    else return members
    members.push(name?.kind === 'text' ? name.value.slice(1, -1) : (name?.value ?? ''))
  }
}
