import { component, pipeline, t } from 'kfp-ts'

const coreComp = component({ name: 'core-comp', outputs: { Output: t.string() }, run: async () => ({ Output: 'foo' }) })
const crustComp = component({
  name: 'crust-comp',
  inputs: { input: t.string() },
  run: async ({ input }, { log }) => log(input),
})
const core = pipeline({ name: 'core' }, () => coreComp())
const mantle = pipeline({ name: 'mantle' }, () => core())

export const parameterCachePipeline = pipeline({ name: 'parameter-cache-pipeline' }, () => {
  crustComp({ input: mantle().outputs.Output })
})
