import { inspect } from 'node:util'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { problem } from '../codes.ts'
import { documentation } from './documentation.ts'
import type { ServingMetrics } from './metrics.ts'
import { predictRoute } from './predict-route.ts'
import { probeRoutes } from './probe-routes.ts'
import { refusalOf } from './refusal.ts'
import { RequestError } from './request-error.ts'
import type { ServerParts } from './server-parts.ts'

/** The HTTP server, not listening yet. */
export async function createApp(parts: ServerParts): Promise<FastifyInstance> {
  const { limits } = parts.classifier
  const app = fastify({ bodyLimit: limits.requestBytes, requestTimeout: 60_000 })
  answerInOurWords(app, parts)
  measure(app, parts.metrics)
  partFromClients(app, parts)
  for (const type of [/^image\//, 'application/octet-stream']) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  }
  const { images: files, imageBytes: fileSize } = limits
  await app.register(multipart, { limits: { files, fileSize, fields: 16, parts: files + 16, headerPairs: 100 } })
  await documentation(app, parts.model)
  predictRoute(app, parts)
  probeRoutes(app, parts)
  await app.ready()
  return app
}

function answerInOurWords(app: FastifyInstance, { classifier: { limits } }: ServerParts): void {
  app.setErrorHandler((error, _request, reply) => {
    const { status, details, diagnostics } = refusalOf(error, limits)
    if (status >= 500 && status !== 503) process.stderr.write(`${inspect(error)}\n`)
    if (details.retryAfter !== undefined) void reply.header('retry-after', String(details.retryAfter))
    const [first] = diagnostics
    return reply.code(status).send({ code: first?.code, message: first?.message, hint: first?.hint, file: details.file })
  })
  app.setNotFoundHandler(({ method, url }) => {
    throw new RequestError(404, problem('KF8610', [`${method} ${url.split('?')[0]}`]))
  })
}

function measure(app: FastifyInstance, { requests, durations }: ServingMetrics): void {
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    // The pattern of the route, not the address: whoever scans for addresses must not make series.
    const route = routeOptions.url ?? 'none'
    requests.inc({ route, method, code: String(reply.statusCode) })
    durations.observe({ route, method }, reply.elapsedTime / 1000)
  })
}

/** A connection that is kept open would keep a server from ending. */
function partFromClients(app: FastifyInstance, { unready }: ServerParts): void {
  app.addHook('onSend', async (_request, reply) => {
    if (unready() !== undefined) void reply.header('connection', 'close')
  })
}
