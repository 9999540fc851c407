import { component, containerComponent, pipeline, t } from 'kfp-ts'

const printOp1 = component({
  name: 'print-op1',
  inputs: { msg: t.string() },
  outputs: { Output: t.string() },
  run: async ({ msg }, { log }) => {
    log(msg)
    return { Output: msg }
  },
})
const printOp2 = containerComponent({
  name: 'print-op2',
  inputs: { msg: t.string() },
  outputs: { data: t.artifact() },
  image: 'ghcr.io/acme/write:1',
  args: ({ inputs, outputs }) => [inputs.msg, outputs.data.path],
})
const innerPipeline = pipeline({ name: 'inner-pipeline', inputs: { msg: t.string() } }, ({ msg }) => {
  const { Output } = printOp1({ msg }).outputs
  const { data } = printOp2({ msg: Output }).outputs
  return { msg: Output, data }
})

export const pipelineInPipeline = pipeline({ name: 'pipeline-in-pipeline', inputs: { msg: t.string({ default: 'Hello' }) } }, ({ msg }) => {
  printOp1({ msg })
  return { Output: innerPipeline({ msg: 'world' }).outputs.data }
})
