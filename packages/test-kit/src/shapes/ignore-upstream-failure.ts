import { component, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff } from '../steps/outcomes.ts'

const lookBack = component({
  name: 'look-back',
  inputs: { reached: t.boolean({ default: false }) },
  outputs: { seen: t.boolean() },
  run: async ({ reached }) => ({ seen: reached }),
})

/** A step that runs although what it needs broke off, with its default instead. */
export const ignoreUpstreamFailure: Shape = {
  name: 'ignore-upstream-failure',
  pipeline: pipeline({ name: 'ignore-upstream-failure', inputs: { message: t.string({ default: 'broken' }) } }, ({ message }) => {
    const broken = breakOff({ message })
    lookBack({ reached: broken.outputs.reached }, { ignoreUpstreamFailure: true })
  }),
  state: 'failed',
  tasks: { 'look-back': { seen: false } },
}
