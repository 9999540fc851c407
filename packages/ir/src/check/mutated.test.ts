/** Numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides)
  }
}

type Dice = ReturnType<typeof dice>
const pick = <T>(roll: Dice, from: readonly T[]): T => from[roll(from.length)] as T

const strange = [
  '\u0000',
  '\u2028',
  '\ud800',
  '\ufeff',
  '𝕏',
  '\t',
  '\r\n',
  ': ',
  ' #',
  '- ',
  '? ',
  '|',
  '>',
  '&a ',
  '*a',
  '!!binary ',
  '!!set ',
  '<<: *a',
  '%YAML 1.1',
  '---\n',
  '...\n',
  "'",
  '"',
  '\\',
  '{{$.inputs.parameters[',
  '${',
]
const words = [
  '__proto__',
  'constructor',
  'toString',
  '<<',
  '~',
  'null',
  '1e999',
  '0x10',
  '99999999999999999999',
  '-0',
  '.nan',
  '2001-01-01',
  '{',
  '[',
  'true',
]
const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  'x',
  "{{$.inputs.parameters['x']}}",
  '{"IfPresent": {"InputName": 1}}',
  '{"Concat": [null, {"IfPresent": 5}]}',
  '{"Concat": {}}',
  "inputs.parameter_values['x'] == ",
  'size(1, 2, 3) && [',
  [],
  {},
  [[]],
  [null],
  { a: null },
  JSON.parse('{"__proto__": {"dag": 1}}'),
  '\ud800',
  'x'.repeat(300),
]

/** The text with one fault: something cut, doubled, swapped, inserted or nested deeply. */
export function mutatedText(text: string, roll: Dice): string {
  const lines = text.split('\n')
  const [one, other] = [roll(lines.length), roll(lines.length)]
  const at = roll(text.length)
  const changes: readonly (() => string)[] = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(at + 1 + roll(40)),
    () => lines.toSpliced(one, 0, lines[other] ?? '').join('\n'),
    () => lines.toSpliced(one, 1 + roll(4)).join('\n'),
    () =>
      lines
        .with(one, lines[other] ?? '')
        .with(other, lines[one] ?? '')
        .join('\n'),
    () => text.slice(0, at) + pick(roll, strange) + text.slice(at),
    () => lines.with(one, (lines[one] ?? '').replace(/:.*/, `: ${pick(roll, words)}`)).join('\n'),
    () => lines.with(one, (lines[one] ?? '').replace(/[\w-]+:/, `${pick(roll, words)}:`)).join('\n'),
    () => lines.with(one, `${' '.repeat(roll(12))}${(lines[one] ?? '').trimStart()}`).join('\n'),
    () => `${text}\ndeep: ${pick(roll, ['[', '{a: ', '- ', '&a [', '!x ']).repeat(1 + roll(3000))}`,
    () => lines.with(one, `${lines[one]} &bomb [${'*bomb, '.repeat(roll(50))}1]`).join('\n'),
  ]
  return pick(roll, changes)()
}

/** A copy of the tree with one fault: a value replaced, taken away, moved, or renamed. */
export function mutatedTree(tree: unknown, roll: Dice): unknown {
  const copy = structuredClone(tree)
  const places: { readonly owner: Record<string, unknown>; readonly key: string }[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      places.push({ owner: value as Record<string, unknown>, key })
      visit(item)
    }
  }
  visit(copy)
  const { owner, key } = pick(roll, places)
  const other = pick(roll, places)
  const changes: readonly (() => void)[] = [
    () => (owner[key] = pick(roll, values)),
    () => delete owner[key],
    () => (owner[key] = structuredClone(other.owner[other.key])),
    () => Object.defineProperty(owner, pick(roll, words), { value: owner[key], enumerable: true, configurable: true, writable: true }),
    () => (owner[`${key}${pick(roll, strange)}`] = owner[key]),
    () => (owner[key] = nested(owner[key], 1 + roll(400))),
  ]
  pick(roll, changes)()
  return copy
}
function nested(value: unknown, depth: number): unknown {
  let made = value
  for (let level = 0; level < depth; level++) made = level % 2 === 0 ? [made] : { a: made }
  return made
}
