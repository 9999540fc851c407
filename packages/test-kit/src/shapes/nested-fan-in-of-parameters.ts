import { component, parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'

const show = component({
  name: 'show',
  inputs: { table: t.list(t.list(t.integer())) },
  outputs: { text: t.string() },
  run: async ({ table }) => ({ text: JSON.stringify(table) }),
})

/** Values out of a loop in a loop: a list of lists. */
export const nestedFanInOfParameters: Shape = {
  name: 'nested-fan-in-of-parameters',
  pipeline: pipeline({ name: 'nested-fan-in-of-parameters', inputs: { offsets: t.list(t.integer(), { default: [10, 20] }) } }, ({ offsets }) => {
    const table = parallelFor(offsets, (offset) => parallelFor([1, 2], (number) => add({ left: offset, right: number })))
    return show({ table: table.outputs.sum })
  }),
  codes: ['KF3512'],
  outputs: { text: '[[11,12],[21,22]]' },
}
