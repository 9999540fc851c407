import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const optimizer = t.oneOf(['adam', 'sgd'], { default: 'adam' })

const choose = component({
  name: 'choose',
  inputs: { optimizer, depth: t.oneOf(['flat', 'deep']) },
  outputs: { chosen: t.oneOf(['flat adam', 'flat sgd', 'deep adam', 'deep sgd']) },
  run: async ({ optimizer, depth }) => ({ chosen: `${depth} ${optimizer}` as const }),
})

/** A text out of a known few: as an input of the pipeline, as a constant, as an output. */
export const literalUnions: Shape = {
  name: 'literal-unions',
  pipeline: pipeline({ name: 'literal-unions', inputs: { optimizer } }, ({ optimizer }) => choose({ optimizer, depth: 'deep' })),
  parameters: { optimizer: 'sgd' },
  outputs: { chosen: 'deep sgd' },
}
