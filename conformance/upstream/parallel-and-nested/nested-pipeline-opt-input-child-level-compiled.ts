import { component, pipeline, t } from 'kfp-ts'

const aBool = component({
  name: 'component-a-bool',
  description: 'Is given true.',
  inputs: { componentInputBool: t.boolean({ optional: true }) },
  run: async ({ componentInputBool }, { log }) => log(`${componentInputBool}`),
})
const bBool = component({
  name: 'component-b-bool',
  description: 'Is given the default of the pipeline.',
  inputs: { componentInputBool: t.boolean({ optional: true }) },
  run: async ({ componentInputBool }, { log }) => log(`${componentInputBool}`),
})
const aInt = component({
  name: 'component-a-int',
  description: 'Is given 1.',
  inputs: { componentInputInt: t.integer({ optional: true }) },
  run: async ({ componentInputInt }, { log }) => log(`${componentInputInt}`),
})
const bInt = component({
  name: 'component-b-int',
  description: 'Is given the default of the pipeline.',
  inputs: { componentInputInt: t.integer({ optional: true }) },
  run: async ({ componentInputInt }, { log }) => log(`${componentInputInt}`),
})
const aStr = component({
  name: 'component-a-str',
  description: 'Is given a text.',
  inputs: { componentInputStr: t.string({ optional: true }) },
  run: async ({ componentInputStr }, { log }) => log(`${componentInputStr}`),
})
const bStr = component({
  name: 'component-b-str',
  description: 'Is given the default of the pipeline.',
  inputs: { componentInputStr: t.string({ optional: true }) },
  run: async ({ componentInputStr }, { log }) => log(`${componentInputStr}`),
})
const always = { cache: false }

const inputs = {
  nestedInputBool1: t.boolean({ default: false }),
  nestedInputBool2: t.boolean({ default: false }),
  nestedInputInt1: t.integer({ default: 0 }),
  nestedInputInt2: t.integer({ default: 0 }),
  nestedInputStr1: t.string({ default: 'Input 1 - nested pipeline' }),
  nestedInputStr2: t.string({ default: 'Input 2 - nested pipeline' }),
}
const nestedPipeline = pipeline({ name: 'nested-pipeline', inputs }, (given) => {
  aBool({ componentInputBool: given.nestedInputBool1 }, always)
  bBool({ componentInputBool: given.nestedInputBool2 }, always)
  aInt({ componentInputInt: given.nestedInputInt1 }, always)
  bInt({ componentInputInt: given.nestedInputInt2 }, always)
  aStr({ componentInputStr: given.nestedInputStr1 }, always)
  bStr({ componentInputStr: given.nestedInputStr2 }, always)
})

export const childLevel = pipeline({ name: 'nested-pipeline-opt-input-child-level' }, () => {
  nestedPipeline({ nestedInputBool1: true, nestedInputInt1: 1, nestedInputStr1: 'Input - pipeline' }, always)
})
