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
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.msg],
})
const innerPipeline = pipeline({ name: 'inner-pipeline', inputs: { msg: t.string() } }, ({ msg }) => {
  printOp2({ msg: printOp1({ msg }).outputs.Output })
})

export const pipelineInPipeline = pipeline({ name: 'pipeline-in-pipeline' }, () => {
  printOp1({ msg: 'Hello' })
  innerPipeline({ msg: 'world' })
})
