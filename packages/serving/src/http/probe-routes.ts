import type { FastifyInstance } from 'fastify'
import { problem } from '../codes.ts'
import { RequestError } from './request-error.ts'
import { readiness, refusal } from './schemas.ts'
import type { ServerParts } from './server-parts.ts'

/** What machines ask: is it alive, is it ready, how is it doing. */
export function probeRoutes(app: FastifyInstance, { model, metrics, unready }: ServerParts): void {
  app.get('/livez', { schema: { summary: 'Answers while the process is alive.' } }, async () => ({ live: true }))

  app.get('/readyz', { schema: { summary: 'Answers 200 while predictions can be made.', response: { 200: readiness, 503: refusal } } }, async () => {
    const reason = unready()
    if (reason !== undefined) throw new RequestError(503, problem('KF8608', [reason]), { retryAfter: 1 })
    return { ready: true, model: { name: model.name, version: model.version } }
  })

  app.get('/metrics', { schema: { summary: 'Measurements in the text format of Prometheus.', produces: ['text/plain'] } }, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}
