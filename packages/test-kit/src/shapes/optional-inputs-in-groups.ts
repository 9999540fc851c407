import { component, parallelFor, pipeline, t, when } from 'kfp-ts'
import type { Shape } from '../shape.ts'

const greet = component({
  name: 'greet',
  inputs: { name: t.string({ optional: true }) },
  outputs: { text: t.string() },
  run: async ({ name }) => ({ text: `Hello, ${name ?? 'somebody'}!` }),
})
const join = component({
  name: 'join',
  inputs: { texts: t.list(t.string()) },
  outputs: { text: t.string() },
  run: async ({ texts }) => ({ text: texts.join(' ') }),
})

/** What a run leaves out is left out in loops and branches, too. */
export const optionalInputsInGroups: Shape = {
  name: 'optional-inputs-in-groups',
  pipeline: pipeline(
    { name: 'optional-inputs-in-groups', inputs: { name: t.string({ optional: true }), polite: t.boolean({ default: true }) } },
    ({ name, polite }) => {
      when(polite, () => greet({ name }))
      const often = parallelFor([1, 2], () => greet({ name }))
      return join({ texts: often.outputs.text })
    },
  ),
  outputs: { text: 'Hello, somebody! Hello, somebody!' },
}
