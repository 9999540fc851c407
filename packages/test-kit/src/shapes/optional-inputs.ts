import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const greet = component({
  name: 'greet',
  inputs: { name: t.string({ optional: true }), greeting: t.string({ default: 'Hello' }), times: t.integer({ optional: true }) },
  outputs: { text: t.string() },
  run: async ({ name, greeting, times }) => ({ text: `${greeting}, ${name ?? 'somebody'}, ${times ?? 'once'}!` }),
})

/** Inputs that may be left out, of the pipeline and of its steps. */
export const optionalInputs: Shape = {
  name: 'optional-inputs',
  pipeline: pipeline(
    { name: 'optional-inputs', inputs: { name: t.string({ optional: true }), times: t.integer({ optional: true }) } },
    ({ name, times }) => {
      const passedOn = greet({ name, times })
      const ownDefaults = greet()
      return { passedOn: passedOn.outputs.text, ownDefaults: ownDefaults.outputs.text }
    },
  ),
  parameters: { times: 2 },
  outputs: { passedOn: 'Hello, somebody, 2!', ownDefaults: 'Hello, somebody, once!' },
}
