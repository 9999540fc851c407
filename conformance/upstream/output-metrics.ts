import { component, t } from 'kfp-ts'

export const outputMetrics = component({
  name: 'output-metrics',
  description: 'Measures something.',
  outputs: { metrics: t.metrics() },
  run: async (_inputs, { outputs }) => {
    outputs.metrics.metadata['accuracy'] = 0.9
  },
})
