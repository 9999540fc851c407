import { parallelFor, pipeline } from 'kfp-ts'
import { outputMetrics } from '../output-metrics.ts'

export const pipelineWithMetricsOutputs = pipeline({ name: 'pipeline-with-metrics-outputs' }, () => {
  outputMetrics()
  parallelFor([1, 2], () => outputMetrics())
})
