import { readFile, writeFile } from 'node:fs/promises'
import { component, parallelFor, pipeline, t } from 'kfp-ts'

const splitInput = component({
  name: 'split-input',
  inputs: { input: t.string() },
  outputs: { Output: t.list(t.string()) },
  run: async ({ input }) => ({ Output: input.split(',') }),
})
const createFile = component({
  name: 'create-file',
  inputs: { content: t.string() },
  outputs: { file: t.artifact() },
  run: async ({ content }, { outputs }) => writeFile(outputs.file.path, content),
})
const readText = component({
  name: 'read-file',
  inputs: { file: t.artifact() },
  outputs: { Output: t.string() },
  run: async ({ file }) => ({ Output: await readFile(file.path, 'utf8') }),
})
const printInput = component({
  name: 'print-input',
  inputs: { input: t.list(t.string()) },
  run: async ({ input }, { log }) => log(input.join(', ')),
})
const options = { cache: false, displayName: 'same display name' }

export const loopConsumeUpstream = pipeline({ name: 'loop-consume-upstream', displayName: 'Loop Consume Upstream' }, () => {
  const { Output } = splitInput({ input: 'component1,component2,component3' }, options).outputs
  parallelFor(Output, (content) => {
    readText({ file: createFile({ content }, options).outputs.file }, options)
  })
  printInput({ input: Output }, options)
})
