import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const greet = component({
  name: 'greet',
  inputs: { name: t.string({ optional: true }), letter: t.dataset({ optional: true }), times: t.integer({ default: 1 }) },
  outputs: { text: t.string() },
  run: async ({ name, letter, times }) => ({ text: `${name ?? 'nobody'} ${letter === undefined ? 'without' : 'with'} a letter, ${times}` }),
})
const inner = pipeline({ name: 'inner', inputs: { name: t.string({ optional: true }), times: t.integer({ default: 7 }) } }, ({ name, times }) =>
  greet({ name, times }),
)

/** What may be left out is left out on all floors: a default of the inner pipeline, and a value nobody gives. */
export const optionalInputsOfPipelines: Shape = {
  name: 'optional-inputs-of-pipelines',
  pipeline: pipeline({ name: 'optional-inputs-of-pipelines', inputs: { name: t.string({ optional: true }) } }, ({ name }) => {
    const passedOn = inner({ name })
    const given = inner({ name: 'somebody', times: 2 })
    const neither = inner()
    return { passedOn: passedOn.outputs.text, given: given.outputs.text, neither: neither.outputs.text }
  }),
  outputs: { passedOn: 'nobody without a letter, 7', given: 'somebody without a letter, 2', neither: 'nobody without a letter, 7' },
}
