import { readFile, writeFile } from 'node:fs/promises'
import { component, equals, pipeline, t, when } from 'kfp-ts'
import { flipCoin } from './components/flip-coin.ts'

const paramToArtifact = component({
  name: 'param-to-artifact',
  inputs: { val: t.string() },
  outputs: { a: t.artifact() },
  run: async ({ val }, { outputs }) => writeFile(outputs.a.path, val),
})
const printArtifact = component({
  name: 'print-artifact',
  inputs: { a: t.artifact() },
  run: async ({ a }, { log }) => log(await readFile(a.path, 'utf8')),
})

const flipCoinPipeline = pipeline({ name: 'flip-coin-pipeline' }, () => {
  const val = flipCoin().outputs.Output
  const { a } = when(equals(val, 'heads'), () => paramToArtifact({ val })).otherwise(() => paramToArtifact({ val })).outputs
  printArtifact({ a })
  return { Output: a }
})

export const outerPipeline = pipeline({ name: 'outer-pipeline' }, () => {
  printArtifact({ a: flipCoinPipeline().outputs.Output })
})
