import { component, pipeline, t } from 'kfp-ts'

const coreComp = component({ name: 'core-comp', outputs: { Output: t.integer() }, run: async () => ({ Output: 1 }) })
const crustComp = component({
  name: 'crust-comp',
  description: 'Shows a sum.',
  inputs: { x: t.integer(), y: t.integer() },
  run: async ({ x, y }, { log }) => log(`${x + y}`),
})
const always = { cache: false }
const core = pipeline({ name: 'core' }, () => coreComp({}, always))
const mantle = pipeline({ name: 'mantle' }, () => core({}, always))

export const mixedParametersPipeline = pipeline({ name: 'mixed-parameters-pipeline' }, () => {
  crustComp({ x: 2, y: mantle({}, always).outputs.Output }, always)
})
