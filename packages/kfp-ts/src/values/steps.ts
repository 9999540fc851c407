import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { component, t } from '../index.ts'

// Steps for the tests of this folder.

/** Values of every type, the texts among them as hard as they come. */
export const make = component({
  name: 'make',
  outputs: {
    text: t.string(),
    count: t.integer(),
    rate: t.double(),
    tiny: t.double(),
    flag: t.boolean(),
    mode: t.oneOf(['fast', 'slow']),
    list: t.list(t.integer()),
    config: t.struct({ rates: t.list(t.double()), deep: t.struct({ word: t.string(), count: t.integer() }) }),
    trials: t.list(t.struct({ rate: t.double(), stop: t.struct({ after: t.integer() }), tags: t.list(t.string()) })),
  },
  run: async () => ({
    text: `it's "odd" \\ {{x}}\n😀`,
    count: 3,
    rate: 0.5,
    tiny: 1e-7,
    flag: true,
    mode: 'fast',
    list: [1, 2],
    config: { rates: [0.1, 0.2], deep: { word: 'w', count: 7 } },
    trials: [
      { rate: 1, stop: { after: 1 }, tags: ['a', 'b'] },
      { rate: 0.5, stop: { after: 2 }, tags: ['c'] },
    ],
  }),
})

const part = t.struct({ after: t.integer(), words: t.list(t.string()) })
export const echo = component({
  name: 'echo',
  inputs: {
    config: t.struct({
      text: t.string({ optional: true }),
      label: t.string({ optional: true }),
      count: t.integer({ optional: true }),
      rate: t.double({ optional: true }),
      flag: t.boolean({ optional: true }),
      mode: t.oneOf(['fast', 'slow'], { optional: true }),
      list: t.list(t.integer(), { optional: true }),
      part,
    }),
    free: t.struct({}, { optional: true }),
  },
  outputs: { got: t.struct({}) },
  run: async ({ config, free }) => ({ got: { config, ...(free !== undefined && { free }) } }),
})
export const say = component({ name: 'say', inputs: { word: t.string() }, outputs: { said: t.string() }, run: async ({ word }) => ({ said: word }) })
export const double = component({
  name: 'double',
  inputs: { rate: t.double() },
  outputs: { twice: t.double() },
  run: async ({ rate }) => ({ twice: 2 * rate }),
})

/** Writes elsewhere than it is told, and says so. */
export const elsewhere = component({
  name: 'elsewhere',
  outputs: { file: t.dataset() },
  run: async (_, { outputs }) => {
    const path = join(await mkdtemp(join(tmpdir(), 'elsewhere-')), 'data.txt')
    await writeFile(path, 'from elsewhere')
    outputs.file.customPath = path
  },
})
export const read = component({
  name: 'read',
  inputs: { file: t.dataset(), other: t.dataset({ optional: true }), config: t.taskConfig() },
  outputs: { text: t.string() },
  taskConfigPassthroughs: ['RESOURCES', { field: 'ENV', applyToTask: true }],
  run: async ({ file, other, config }) => ({ text: `${await readFile(file.path, 'utf8')} ${String(other)} ${String(config)}` }),
})
