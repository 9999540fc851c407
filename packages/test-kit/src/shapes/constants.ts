import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const settle = component({
  name: 'settle',
  inputs: {
    note: t.string(),
    count: t.integer(),
    rate: t.double(),
    quiet: t.boolean(),
    sizes: t.list(t.list(t.integer())),
    limits: t.struct({ low: t.integer(), names: t.list(t.string()) }),
  },
  outputs: { text: t.string() },
  run: async ({ note, count, rate, quiet, sizes, limits }) => ({ text: JSON.stringify([note, count, rate, quiet, sizes, limits.low, limits.names]) }),
})

/** Every kind of value written down in the call. */
export const constants: Shape = {
  name: 'constants',
  pipeline: pipeline({ name: 'constants' }, () =>
    settle({ note: 'two\nlines: "é"', count: -1, rate: 1, quiet: false, sizes: [[1], [], [2, 3]], limits: { low: 0, names: ['yes', '1'] } }),
  ),
  outputs: { text: '["two\\nlines: \\"é\\"",-1,1,false,[[1],[],[2,3]],0,["yes","1"]]' },
}
