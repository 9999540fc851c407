import { component, equals, greaterThan, lessThanOrEquals, pipeline, t, text, when } from 'kfp-ts'
import { flipCoin } from '../components/flip-coin.ts'

const randomNum = component({
  name: 'random-num',
  description: 'Gives a whole number between two others.',
  inputs: { low: t.integer(), high: t.integer() },
  outputs: { Output: t.integer() },
  run: async ({ low, high }) => ({ Output: low + Math.floor(Math.random() * (high - low + 1)) }),
})
const printMsg = component({
  name: 'print-msg',
  inputs: { msg: t.string() },
  run: async ({ msg }, { log }) => log(msg),
})
const always = { cache: false }

export const conditionalExecutionPipeline = pipeline({ name: 'conditional-execution-pipeline' }, () => {
  const side = flipCoin({}, always).outputs.Output
  const compare = (word: string, low: number, high: number): void => {
    const number = randomNum({ low, high }, always).outputs.Output
    const middle = word === 'heads' ? 5 : 15
    when(greaterThan(number, middle), () => printMsg({ msg: text`${word} and ${number} > ${middle}!` }, always))
    when(lessThanOrEquals(number, middle), () => printMsg({ msg: text`${word} and ${number} <= ${middle}!` }, always))
  }
  when(equals(side, 'heads'), () => compare('heads', 0, 9))
  when(equals(side, 'tails'), () => compare('tails', 10, 19))
})
