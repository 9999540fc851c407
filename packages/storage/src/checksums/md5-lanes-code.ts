/** Lanes of the code: four in each vector, and two vectors side by side, since each step of MD5 waits for the one before it. */
export const laneCount = 8

/** Where the lanes keep their states, four words each: vectors of four lanes, one word after another. */
export const statesAt = 0
/** Where the bytes of the first lane begin. */
export const lanesAt = 256

type Code = readonly number[]

/** "\0asm", version 1. */
const magic: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/** LEB128 */
const unsigned = (value: number): Code => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)])
const signed = (value: number): Code => (value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)])
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const text = (value: string): Code => list(Array.from(value, (character) => [character.charCodeAt(0)]))
const section = (id: number, items: readonly Code[]): Code => [id, ...unsigned(list(items).length), ...list(items)]

const get = (local: number): Code => [0x20, ...unsigned(local)]
const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
const constant = (value: number): Code => [0x41, ...signed(value | 0)]
const vectorOperation = (number: number): Code => [0xfd, ...unsigned(number)]
const operation =
  (number: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...vectorOperation(number)]
const not = operation(0x4d)
const or = operation(0x50)
const xor = operation(0x51)
/** Bits of the first where the third has ones, of the second where it has zeros. */
const chosen = operation(0x52)
const sum = operation(0xae)
const splat = operation(0x11)
const rotated = (vector: Code, by: number): Code =>
  or([...vector, ...constant(by), ...vectorOperation(0xab)], [...vector, ...constant(32 - by), ...vectorOperation(0xad)])
/** Four words of two vectors, by their numbers: 0 to 3 are those of the first. */
const shuffled = (one: Code, other: Code, words: readonly number[]): Code => [
  ...one,
  ...other,
  ...vectorOperation(0x0d),
  ...words.flatMap((word) => [0, 1, 2, 3].map((byte) => word * 4 + byte)),
]
const load = (address: Code, offset: number): Code => [...address, ...vectorOperation(0x00), 0, ...unsigned(offset)]
const store = (address: Code, offset: number, value: Code): Code => [...address, ...value, ...vectorOperation(0x0b), 0, ...unsigned(offset)]

/** Parameters: the first byte of each lane that is to be taken, and the one after the last. */
const [from, end] = [0, 1]
/** Local variables: 20 for each four lanes, and four for what is only passed on. */
const groups = [0, 1].map((group) => {
  const local = (index: number): number => 2 + group * 20 + index
  return { group, state: [0, 1, 2, 3].map(local), words: Array.from({ length: 16 }, (_, index) => local(4 + index)) }
})
const passing = [42, 43, 44, 45] as const
const vectorLocals = 44

type Group = (typeof groups)[number]
const stateAt = (group: number, word: number): number => statesAt + group * 64 + word * 16

/** The sixteen words of a block, each of four lanes in one vector: four vectors of four lanes, turned. */
function blockOf({ group, words }: Group, laneBytes: number): Code {
  const [t0, t1, t2, t3] = passing
  return [0, 4, 8, 12].flatMap((word) => {
    const [one, two, three, four] = [0, 1, 2, 3].map((lane) => load(get(from), lanesAt + (group * 4 + lane) * laneBytes + word * 4)) as [
      Code,
      Code,
      Code,
      Code,
    ]
    const low = [0, 4, 1, 5]
    const high = [2, 6, 3, 7]
    const pairs = [
      ...set(t0, shuffled(one, two, low)),
      ...set(t1, shuffled(three, four, low)),
      ...set(t2, shuffled(one, two, high)),
      ...set(t3, shuffled(three, four, high)),
    ]
    const turned = [
      [t0, t1],
      [t2, t3],
    ].flatMap(([left = 0, right = 0], half) =>
      [
        [0, 1, 4, 5],
        [2, 3, 6, 7],
      ].flatMap((order, index) => set(words[word + half * 2 + index]!, shuffled(get(left), get(right), order))),
    )
    return [...pairs, ...turned]
  })
}

const rounds = [
  { shifts: [7, 12, 17, 22], word: (step: number) => step, mixed: (b: Code, c: Code, d: Code) => chosen(c, d, b) },
  { shifts: [5, 9, 14, 20], word: (step: number) => 5 * step + 1, mixed: (b: Code, c: Code, d: Code) => chosen(b, c, d) },
  { shifts: [4, 11, 16, 23], word: (step: number) => 3 * step + 5, mixed: (b: Code, c: Code, d: Code) => xor(b, xor(c, d)) },
  { shifts: [6, 10, 15, 21], word: (step: number) => 7 * step, mixed: (b: Code, c: Code, d: Code) => xor(c, or(b, not(d))) },
] as const

/** One of the 64 steps of RFC 1321, section 3.4. The four words change their roles instead of their places. */
function stepOf({ state, words }: Group, step: number): Code {
  const { shifts, word, mixed } = rounds[step >> 4]!
  const [a, b, c, d] = [0, 1, 2, 3].map((role) => state[(role - step) & 3]!) as [number, number, number, number]
  const addend = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32)
  const added = sum(sum(sum(get(a), splat(constant(addend))), get(words[word(step) & 15]!)), mixed(get(b), get(c), get(d)))
  return [...set(a, added), ...set(a, sum(rotated(get(a), shifts[step & 3]!), get(b)))]
}

/**
 * A module that exports its `memory` and `run(from, end)`: takes whole blocks of 64 bytes of all lanes into their states. Lanes are `laneBytes` apart.
 */
export function md5LanesModule(laneBytes: number): Uint8Array<ArrayBuffer> {
  const zero = constant(0)
  const states = (of: (local: number, at: number) => Code): Code =>
    groups.flatMap(({ group, state }) => state.flatMap((local, word) => of(local, stateAt(group, word))))
  const block = [
    ...states((local, at) => set(local, load(zero, at))),
    ...groups.flatMap((group) => blockOf(group, laneBytes)),
    ...Array.from({ length: 64 }, (_, step) => groups.flatMap((group) => stepOf(group, step))).flat(),
    ...states((local, at) => store(zero, at, sum(get(local), load(zero, at)))),
    ...set(from, [...get(from), ...constant(64), 0x6a]),
  ]
  // Starts anew while the first is below the second.
  const loop = [0x03, 0x40, ...block, ...get(from), ...get(end), 0x49, 0x0d, 0, 0x0b]
  const code = [...list([[...unsigned(vectorLocals), 0x7b]]), ...loop, 0x0b]
  const pages = Math.ceil((lanesAt + laneCount * laneBytes) / 65_536)
  return Uint8Array.from([
    ...magic,
    ...section(1, [[0x60, ...list([[0x7f], [0x7f]]), 0]]),
    ...section(3, [[0]]),
    ...section(5, [[0, ...unsigned(pages)]]),
    ...section(7, [
      [...text('memory'), 2, 0],
      [...text('run'), 0, 0],
    ]),
    ...section(10, [[...unsigned(code.length), ...code]]),
  ])
}
