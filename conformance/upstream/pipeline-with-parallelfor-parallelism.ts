import { component, parallelFor, pipeline, t } from 'kfp-ts'
import { printText } from './components/print-text.ts'

const pairs = t.list(t.struct({ a: t.integer(), b: t.integer() }))
const onePair = async (): Promise<{ Output: { a: number; b: number }[] }> => ({ Output: [{ a: 1, b: 2 }] })

const printInt = component({
  name: 'print-int',
  inputs: { x: t.integer() },
  run: async ({ x }, { log }) => log(`${x}`),
})
const listDictMaker0 = component({ name: 'list-dict-maker-0', outputs: { Output: pairs }, run: onePair })
const listDictMaker1 = component({ name: 'list-dict-maker-1', outputs: { Output: pairs }, run: onePair })
const listDictMaker2 = component({ name: 'list-dict-maker-2', outputs: { Output: pairs }, run: onePair })
const listDictMaker3 = component({ name: 'list-dict-maker-3', outputs: { Output: pairs }, run: onePair })

export const pipelineWithLoops = pipeline({ name: 'pipeline-with-loops', inputs: { loop_parameter: t.list(t.string()) } }, ({ loop_parameter }) => {
  parallelFor(
    loop_parameter,
    (msg) => {
      printText({ msg })
      parallelFor(loop_parameter, (again) => printText({ msg: again }))
    },
    { parallelism: 2 },
  )
  const outer = [
    { A_a: '1', B_b: '2' },
    { A_a: '10', B_b: '20' },
  ]
  const inner = [
    { A_a: '10', B_b: '20' },
    { A_a: '100', B_b: '200' },
  ]
  parallelFor(outer, (pair) => {
    printText({ msg: pair.A_a })
    printText({ msg: pair.B_b })
    const printBoth = (other: typeof pair): void => {
      printText({ msg: other.A_a })
      printText({ msg: other.B_b })
    }
    parallelFor(inner, printBoth, { parallelism: 1 })
  })
  parallelFor(
    [
      { a: 1, b: 2 },
      { a: 2, b: 3 },
      { a: 3, b: 4 },
    ],
    ({ a }) => printInt({ x: a }),
    { parallelism: 1 },
  )
  for (const make of [listDictMaker0, listDictMaker1, listDictMaker2, listDictMaker3, listDictMaker1]) {
    parallelFor(make().outputs.Output, ({ a }) => printInt({ x: a }))
  }
})
