import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const prefix = 'kfp_ts_serving_'
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10]
// Counters by their names, gauges by what they measure: a strict scraper refuses them.
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total']

/** What the gauges read at the moment they are scraped. */
export interface Readings {
  readonly queued: () => number
  readonly workers: () => number
}

/** What a server measures of itself. Each server has its own registry, so several may live in one process. */
export interface ServingMetrics {
  readonly registry: Registry
  readonly requests: Counter<'route' | 'method' | 'code'>
  readonly durations: Histogram<'route' | 'method'>
  readonly batchSizes: Histogram
  readonly queueWaits: Histogram
  readonly predictions: Counter<'class'>
}

/** Makes the metrics of one server, with the series that rates are taken of at zero. */
export function servingMetrics(model: { readonly name: string; readonly version: string | undefined }, readings: Readings): ServingMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  for (const name of misnamed) registry.removeSingleMetric(name)
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name: `${prefix}${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('queue_length', 'Images that wait for a worker.', readings.queued)
  gauge('workers', 'Model threads that are warm.', readings.workers)
  new Gauge({ name: `${prefix}model_info`, help: 'The model that is served; always 1.', labelNames: ['name', 'version'], registers }).set(
    { name: model.name, version: model.version ?? '' },
    1,
  )
  const labels = { labelNames: ['route', 'method', 'code'] as const, registers }
  const requests = new Counter({ name: `${prefix}requests_total`, help: 'HTTP requests answered, by route and status.', ...labels })
  for (const code of ['200', '413', '422', '503']) requests.inc({ route: '/predict', method: 'POST', code }, 0)
  const histogram = (name: string, help: string, buckets: number[]): Histogram =>
    new Histogram({ name: `${prefix}${name}`, help, buckets, registers })
  return {
    registry,
    requests,
    durations: new Histogram({
      name: `${prefix}request_duration_seconds`,
      help: 'Time from the first byte of a request to the last byte of its answer.',
      labelNames: ['route', 'method'],
      buckets: seconds,
      registers,
    }),
    batchSizes: histogram('batch_size', 'Images in one run of the model.', [1, 2, 4, 8, 16, 32, 64]),
    queueWaits: histogram('queue_wait_seconds', 'How long the first image of a batch waited for a worker.', [0.001, 0.0025, ...seconds]),
    predictions: new Counter({
      name: `${prefix}predictions_total`,
      help: 'Images classified, by the class they were given.',
      labelNames: ['class'],
      registers,
    }),
  }
}
