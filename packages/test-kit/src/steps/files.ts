import { readFile, writeFile } from 'node:fs/promises'
import { component, t } from 'kfp-ts'

export const write = component({
  name: 'write',
  inputs: { text: t.string() },
  outputs: { file: t.dataset() },
  run: async ({ text }, { outputs }) => writeFile(outputs.file.path, text),
})

export const read = component({
  name: 'read',
  inputs: { file: t.dataset() },
  outputs: { text: t.string() },
  run: async ({ file }) => ({ text: (await readFile(file.path, 'utf8')).trim() }),
})

export const merge = component({
  name: 'merge',
  description: 'Puts the texts of all files one after the other.',
  inputs: { files: t.list(t.dataset()) },
  outputs: { text: t.string() },
  run: async ({ files }) => ({ text: (await Promise.all(files.map(({ path }) => readFile(path, 'utf8')))).join(' ') }),
})
