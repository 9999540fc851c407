import { component, pipeline, t } from 'kfp-ts'

const rayFn = component({
  name: 'ray-fn',
  description: 'Upstream starts a Ray cluster and asks it for a number.',
  outputs: { Output: t.integer() },
  run: async () => ({ Output: 123 }),
})

export const rayIntegrationTest = pipeline({ name: 'ray-integration-test' }, () => {
  rayFn({}, { cache: false })
})
