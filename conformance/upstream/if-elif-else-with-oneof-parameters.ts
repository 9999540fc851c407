import { component, equals, pipeline, t, when } from 'kfp-ts'

const flipThreeSidedDie = component({
  name: 'flip-three-sided-die',
  outputs: { Output: t.string() },
  run: async () => ({ Output: ['heads', 'tails', 'draw'][Math.floor(3 * Math.random())] ?? 'draw' }),
})
const printAndReturn = component({
  name: 'print-and-return',
  inputs: { text: t.string() },
  outputs: { Output: t.string() },
  run: async ({ text }, { log }) => {
    log(text)
    return { Output: text }
  },
})
const specialPrintAndReturn = component({
  name: 'special-print-and-return',
  inputs: { text: t.string() },
  outputs: { output_key: t.string() },
  run: async ({ text }) => ({ output_key: text }),
})

const rollDiePipeline = pipeline({ name: 'roll-die-pipeline' }, () => {
  const side = flipThreeSidedDie().outputs.Output
  return when(equals(side, 'heads'), () => printAndReturn({ text: 'Got heads!' }))
    .elseWhen(equals(side, 'tails'), () => printAndReturn({ text: 'Got tails!' }))
    .otherwise(() => ({ Output: specialPrintAndReturn({ text: 'Draw!' }).outputs.output_key }))
})

export const outerPipeline = pipeline({ name: 'outer-pipeline' }, () => printAndReturn({ text: rollDiePipeline().outputs.Output }))
