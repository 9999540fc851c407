import { readFile, writeFile } from 'node:fs/promises'
import { component, t } from '../index.ts'

// Steps for the tests of this folder; each says by its output that it ran, and with what.

export const say = component({
  name: 'say',
  inputs: { word: t.string({ default: 'hello' }) },
  outputs: { said: t.string() },
  run: async ({ word }) => ({ said: word }),
})
export const fail = component({
  name: 'fail',
  outputs: { said: t.string() },
  run: async () => {
    throw new Error('as asked')
  },
})
export const write = component({
  name: 'write',
  inputs: { text: t.string() },
  outputs: { file: t.dataset() },
  run: async ({ text }, { outputs }) => writeFile(outputs.file.path, text),
})
export const tell = component({
  name: 'tell',
  inputs: { status: t.finalStatus(), word: t.string({ default: '' }) },
  outputs: { told: t.string() },
  run: async ({ status, word }) => ({ told: `${word}${status.state}` }),
})

export const read = component({
  name: 'read',
  inputs: { files: t.list(t.dataset()) },
  outputs: { texts: t.list(t.string()), notes: t.list(t.string()) },
  run: async ({ files }) => ({
    texts: await Promise.all(files.map(({ path }) => readFile(path, 'utf8'))),
    notes: files.map(({ metadata }) => JSON.stringify(metadata)),
  }),
})
export const readOne = component({
  name: 'read-one',
  inputs: { file: t.dataset({ optional: true }) },
  outputs: { text: t.string(), note: t.string() },
  run: async ({ file }) => ({
    text: file === undefined ? 'nothing' : await readFile(file.path, 'utf8'),
    note: JSON.stringify(file?.metadata ?? {}),
  }),
})
export const join = component({
  name: 'join',
  inputs: { words: t.list(t.string()) },
  outputs: { joined: t.string() },
  run: async ({ words }) => ({ joined: words.join(' ') }),
})
export const place = component({
  name: 'place',
  inputs: { folder: t.string() },
  outputs: { place: t.struct({ uri: t.string(), words: t.list(t.string()) }) },
  run: async ({ folder }) => ({ place: { uri: `${folder}/base.txt`, words: ['x', 'y'] } }),
})
