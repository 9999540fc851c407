import { component, pipeline, t } from 'kfp-ts'

const count = component({
  name: 'count',
  inputs: { upTo: t.integer(), speed: t.oneOf(['slow', 'fast']) },
  run: async ({ upTo }, { log }) => log(String(upTo)),
})

export const counting = pipeline(
  { name: 'counting', inputs: { upTo: t.integer(), speed: t.oneOf(['slow', 'fast'], { default: 'fast' }) } },
  ({ upTo, speed }) => count({ upTo, speed }),
)
