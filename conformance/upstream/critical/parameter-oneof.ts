import { component, equals, pipeline, t, when } from 'kfp-ts'
import { flipCoin } from '../components/flip-coin.ts'

const coreComp = component({
  name: 'core-comp',
  inputs: { input: t.string() },
  outputs: { Output: t.string() },
  run: async ({ input }) => ({ Output: input }),
})
const coreOutputComp = component({
  name: 'core-output-comp',
  inputs: { input: t.string() },
  outputs: { output_key: t.string() },
  run: async ({ input }) => ({ output_key: input }),
})
const crustComp = component({
  name: 'crust-comp',
  inputs: { input: t.string() },
  run: async ({ input }, { log }) => log(input),
})
const always = { cache: false }
const core = pipeline({ name: 'core' }, () => {
  const side = flipCoin({}, always).outputs.Output
  const { Output } = when(equals(side, 'heads'), () => coreComp({ input: 'Got heads!' }, always)).otherwise(() => ({
    Output: coreOutputComp({ input: 'Got tails!' }, always).outputs.output_key,
  })).outputs
  return { Output }
})
const mantle = pipeline({ name: 'mantle' }, () => core({}, always))

export const parameterOneofPipeline = pipeline({ name: 'parameter-oneof-pipeline' }, () => {
  crustComp({ input: mantle({}, always).outputs.Output }, always)
})
