import { component, pipeline, t } from 'kfp-ts'

const failOp = component({
  name: 'fail-op',
  description: 'Says why, and fails.',
  inputs: { message: t.string() },
  outputs: { Output: t.string() },
  run: async ({ message }) => {
    throw new Error(message)
  },
})
const printOp = component({
  name: 'print-op',
  description: 'Shows its default where there is nothing else to show.',
  inputs: { message: t.string({ default: 'default' }) },
  run: async ({ message }, { log }) => log(message),
})

export const myPipeline = pipeline({ name: 'my-pipeline', inputs: { sample_input: t.string({ default: 'message' }) } }, ({ sample_input }) => {
  printOp({ message: failOp({ message: sample_input }).outputs.Output }, { ignoreUpstreamFailure: true })
})
