import { component, parallelFor, pipeline, t } from 'kfp-ts'
import { printText } from '../components/print-text.ts'

const pair = t.struct({ A_a: t.string(), B_b: t.string() })

const printStruct = component({
  name: 'print-struct',
  inputs: { struct: pair },
  run: async ({ struct }, { log }) => log(JSON.stringify(struct)),
})
const argsGeneratorOp = component({
  name: 'args-generator-op',
  outputs: { Output: t.list(pair) },
  run: async () => ({ Output: [{ A_a: '1', B_b: '2' }] }),
})

export const pipelineWithLoops = pipeline(
  { name: 'pipeline-with-loops', inputs: { loop_parameter: t.list(t.string(), { default: ['a', 'b'] }) } },
  ({ loop_parameter }) => {
    parallelFor(loop_parameter, (msg) => printText({ msg }))
    parallelFor(argsGeneratorOp().outputs.Output, (struct) => {
      printStruct({ struct })
      printText({ msg: struct.A_a })
      printText({ msg: struct.B_b })
    })
    const pairs = [
      { A_a: '1', B_b: '2' },
      { A_a: '10', B_b: '20' },
    ]
    parallelFor(pairs, (struct) => {
      printStruct({ struct })
      printText({ msg: struct.A_a })
      printText({ msg: struct.B_b })
    })
  },
)
