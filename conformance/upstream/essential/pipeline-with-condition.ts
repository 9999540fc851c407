import { component, equals, pipeline, t, when } from 'kfp-ts'

const flipCoinOp = component({
  name: 'flip-coin-op',
  description: 'Tosses a coin.',
  outputs: { Output: t.string() },
  run: async () => ({ Output: Math.random() < 0.5 ? 'heads' : 'tails' }),
})
const printOp = component({
  name: 'print-op',
  inputs: { msg: t.string() },
  run: async ({ msg }, { log }) => log(msg),
})
const always = { cache: false }

export const singleConditionPipeline = pipeline(
  { name: 'single-condition-pipeline', inputs: { text: t.string({ default: 'condition test' }) } },
  ({ text }) => {
    const first = flipCoinOp({}, always).outputs.Output
    printOp({ msg: first })
    when(equals(first, 'heads'), () => {
      printOp({ msg: flipCoinOp({}, always).outputs.Output })
      printOp({ msg: text })
    })
  },
)
