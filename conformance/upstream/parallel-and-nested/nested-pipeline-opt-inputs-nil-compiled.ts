import { component, pipeline, t } from 'kfp-ts'

const componentBool = component({
  name: 'component-bool',
  inputs: { componentInput: t.boolean({ optional: true }) },
  run: async ({ componentInput }, { log }) => log(`${componentInput}`),
})
const componentInt = component({
  name: 'component-int',
  inputs: { componentInput: t.integer({ optional: true }) },
  run: async ({ componentInput }, { log }) => log(`${componentInput}`),
})
const componentStr = component({
  name: 'component-str',
  inputs: { componentInput: t.string({ optional: true }) },
  run: async ({ componentInput }, { log }) => log(`${componentInput}`),
})
const always = { cache: false }

const inputs = {
  nestedInputBool: t.boolean({ optional: true }),
  nestedInputInt: t.integer({ optional: true }),
  nestedInputStr: t.string({ optional: true }),
}
const nestedPipeline = pipeline({ name: 'nested-pipeline', inputs }, ({ nestedInputBool, nestedInputInt, nestedInputStr }) => {
  componentBool({ componentInput: nestedInputBool }, always)
  componentInt({ componentInput: nestedInputInt }, always)
  componentStr({ componentInput: nestedInputStr }, always)
})

export const optInputsNil = pipeline({ name: 'nested-pipeline-opt-inputs-nil' }, () => {
  nestedPipeline({}, always)
})
