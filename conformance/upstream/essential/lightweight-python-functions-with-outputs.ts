import { readFile, writeFile } from 'node:fs/promises'
import { component, pipeline, t } from 'kfp-ts'

const concatMessage = component({
  name: 'concat-message',
  inputs: { first: t.string(), second: t.string() },
  outputs: { Output: t.string() },
  run: async ({ first, second }) => ({ Output: first + second }),
})
const addNumbers = component({
  name: 'add-numbers',
  inputs: { first: t.integer(), second: t.integer() },
  outputs: { Output: t.integer() },
  run: async ({ first, second }) => ({ Output: first + second }),
})
const outputArtifact = component({
  name: 'output-artifact',
  description: 'Writes a message as often as asked.',
  inputs: { number: t.integer(), message: t.string() },
  outputs: { Output: t.dataset() },
  run: async ({ number, message }, { outputs }) => writeFile(outputs.Output.path, message.repeat(number)),
})
const outputNamedTuple = component({
  name: 'output-named-tuple',
  description: 'Gives a parameter and two artifacts.',
  inputs: { artifact: t.dataset() },
  outputs: { scalar: t.string(), metrics: t.metrics(), model: t.model() },
  run: async ({ artifact }, { outputs }) => {
    const content = await readFile(artifact.path, 'utf8')
    outputs.metrics.metadata['length'] = content.length
    await writeFile(outputs.model.path, content)
    return { scalar: content.slice(0, 3) }
  },
})

export const functionsWithOutputs = pipeline(
  {
    name: 'functions-with-outputs',
    inputs: { first_message: t.string(), second_message: t.string(), first_number: t.integer(), second_number: t.integer() },
  },
  ({ first_message, second_message, first_number, second_number }) => {
    const message = concatMessage({ first: first_message, second: second_message }).outputs.Output
    const number = addNumbers({ first: first_number, second: second_number }).outputs.Output
    outputNamedTuple({ artifact: outputArtifact({ number, message }).outputs.Output })
  },
)
