import { component, equals, greaterThan, lessThanOrEquals, pipeline, t, text, when } from 'kfp-ts'

const flipCoin = component({
  name: 'flip-coin',
  outputs: { output: t.string() },
  run: async () => ({ output: Math.random() < 0.5 ? 'heads' : 'tails' }),
})
const generateRandomNumber = component({
  name: 'generate-random-number',
  outputs: { output: t.integer() },
  run: async () => ({ output: Math.floor(20 * Math.random()) }),
})
const print = component({
  name: 'print',
  inputs: { msg: t.string() },
  run: async ({ msg }, { log }) => log(msg),
})

export const conditionalExecutionPipeline = pipeline(
  { name: 'conditional-execution-pipeline', displayName: 'Conditional execution pipeline.' },
  () => {
    const side = flipCoin().outputs.output
    const compare = (word: string, limit: number): void => {
      const number = generateRandomNumber().outputs.output
      when(greaterThan(number, limit), () => print({ msg: text`${word} and ${number} > ${limit}!` }))
      when(lessThanOrEquals(number, limit), () => print({ msg: text`${word} and ${number} <= ${limit}!` }))
    }
    when(equals(side, 'heads'), () => compare('heads', 5))
    when(equals(side, 'tails'), () => compare('tails', 15))
  },
)
