import { readFile, writeFile } from 'node:fs/promises'
import { component, concat, containerComponent, ifPresent, t } from 'kfp-ts'

/** A struct with something of each kind in it. */
export const thing = t.struct({ name: t.string(), size: t.double(), count: t.integer(), isBig: t.boolean(), tags: t.list(t.string()) })

export const echo = component({
  name: 'echo',
  inputs: {
    text: t.string({ default: 'default {{text}} $(x)' }),
    n: t.integer({ default: -3 }),
    d: t.double({ default: 0.125 }),
    b: t.boolean({ default: true }),
    word: t.string({ optional: true }),
    number: t.double({ optional: true }),
    flag: t.boolean({ optional: true }),
  },
  outputs: { text: t.string(), n: t.integer(), d: t.double(), b: t.boolean(), seen: t.string() },
  run: async ({ text, n, d, b, word, number, flag }) => ({ text, n, d, b, seen: JSON.stringify({ text, n, d, b, word, number, flag }) }),
})

export const makeLists = component({
  name: 'make-lists',
  inputs: { text: t.string(), length: t.integer() },
  outputs: {
    texts: t.list(t.string()),
    integers: t.list(t.integer()),
    doubles: t.list(t.double()),
    things: t.list(thing),
    thing,
    empty: t.list(t.string()),
  },
  run: async ({ text, length }) => {
    const texts = Array.from({ length }, (_, index) => `${text}${index}`)
    const things = texts.map((name, index) => ({ name, size: index / 4, count: index - 1, isBig: index > 0, tags: texts.slice(0, index) }))
    const integers = texts.map((_, index) => index * 7 - 5)
    const first = { name: text, size: -0.5, count: 0, isBig: false, tags: [] }
    return { texts, integers, doubles: integers.map((n) => n / 8), things, thing: things[0] ?? first, empty: [] }
  },
})

export const gather = component({
  name: 'gather',
  inputs: {
    texts: t.list(t.string(), { default: ['none', '{{'] }),
    integers: t.list(t.integer(), { default: [] }),
    nested: t.list(t.list(t.string()), { default: [[]] }),
    thing: t.struct({ name: t.string(), count: t.integer() }, { default: { name: '$', count: 1 } }),
  },
  outputs: { seen: t.string(), size: t.integer() },
  run: async ({ texts, integers, nested, thing: one }) => ({
    seen: JSON.stringify([texts, integers, nested, one]),
    size: texts.length + integers.length,
  }),
})

export const save = component({
  name: 'save',
  inputs: { note: t.string(), n: t.integer({ default: 0 }) },
  outputs: { file: t.dataset(), length: t.integer() },
  run: async ({ note, n }, { outputs }) => {
    await writeFile(outputs.file.path, note)
    outputs.file.metadata['note'] = note
    outputs.file.metadata['n'] = n
    return { length: note.length }
  },
})

export const load = component({
  name: 'load',
  inputs: { file: t.dataset({ optional: true }) },
  outputs: { text: t.string(), metadata: t.string() },
  run: async ({ file }) => ({
    text: file === undefined ? 'no file' : await readFile(file.path, 'utf8'),
    // Argo puts the fields of an object in the order of their names.
    metadata: JSON.stringify(Object.entries(file?.metadata ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }),
})

export const loadAll = component({
  name: 'load-all',
  inputs: { files: t.list(t.dataset()) },
  outputs: { texts: t.list(t.string()), count: t.integer() },
  run: async ({ files }) => ({ texts: await Promise.all(files.map(({ path }) => readFile(path, 'utf8'))), count: files.length }),
})

export const breakOff = component({
  name: 'break-off',
  inputs: { unless: t.string(), text: t.string() },
  outputs: { text: t.string(), n: t.integer(), file: t.dataset() },
  run: async ({ unless, text }, { outputs }) => {
    if (unless !== text) throw new Error(`${unless} is not ${text}`)
    await writeFile(outputs.file.path, text)
    return { text, n: text.length }
  },
})

export const lookBack = component({
  name: 'look-back',
  inputs: { text: t.string({ default: 'nothing {{came}}' }), n: t.integer({ default: 42 }) },
  outputs: { seen: t.string(), n: t.integer() },
  run: async ({ text, n }) => ({ seen: `${text} ${n}`, n }),
})

export const tell = component({
  name: 'tell',
  inputs: { status: t.finalStatus(), text: t.string({ default: '' }) },
  outputs: { told: t.string() },
  run: async ({ status, text }) => ({ told: `${status.state} ${text}` }),
})

/** A program that knows nothing of Kubeflow. */
export const shell = containerComponent({
  name: 'shell',
  image: 'docker.io/library/busybox:1.37',
  inputs: { text: t.string(), n: t.integer(), d: t.double({ default: 2.5 }), b: t.boolean({ default: false }), more: t.string({ optional: true }) },
  outputs: { words: t.string(), file: t.dataset(), count: t.integer() },
  command: [
    'sh',
    '-c',
    'mkdir -p "${0%/*}" "${1%/*}" "${2%/*}"; w="$0"; f="$1"; c="$2"; shift 2; printf "%s|" "$@" > "$w"; cp "$w" "$f"; printf %s "$#" > "$c"',
  ],
  args: ({ inputs, outputs }) => [
    outputs.words.path,
    outputs.file.path,
    outputs.count.path,
    inputs.text,
    concat('n={', inputs.n, '} ${', inputs.d, '$'),
    concat(inputs.b, inputs.text),
    ifPresent(inputs.more, (more) => ['--more', more], ['{{$}', '$(none)']),
  ],
})
