import { component, pipeline, t } from 'kfp-ts'

const coreComp = component({
  name: 'core-comp',
  description: 'Gives two values.',
  outputs: { val1: t.string(), val2: t.string() },
  run: async () => ({ val1: 'foo', val2: 'bar' }),
})
const crustComp = component({
  name: 'crust-comp',
  description: 'Shows two values.',
  inputs: { val1: t.string(), val2: t.string() },
  run: async ({ val1, val2 }, { log }) => log(`${val1} ${val2}`),
})
const always = { cache: false }
const core = pipeline({ name: 'core' }, () => coreComp({}, always))
const mantle = pipeline({ name: 'mantle' }, () => core({}, always))

export const multipleParametersPipeline = pipeline({ name: 'multiple-parameters-namedtuple-pipeline' }, () => {
  const { val1, val2 } = mantle({}, always).outputs
  crustComp({ val1, val2 }, always)
})
