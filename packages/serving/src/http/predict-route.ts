import type { FastifyInstance, FastifyReply } from 'fastify'
import { problem } from '../codes.ts'
import { classify } from './classifier.ts'
import { RequestError } from './request-error.ts'
import { predictAnswer, predictBody, refusal } from './schemas.ts'
import type { ServerParts } from './server-parts.ts'
import { uploadsOf } from './uploads.ts'

/** `POST /predict`: photographs in, a class for each out. */
export function predictRoute(app: FastifyInstance, { model, classifier, metrics, unready }: ServerParts): void {
  const { limits } = classifier
  app.post('/predict', {
    schema: {
      summary: 'Classifies one or more photographs.',
      body: predictBody,
      response: { 200: predictAnswer, 400: refusal, 413: refusal, 415: refusal, 422: refusal, 503: refusal },
    },
    // The schema describes the body; what is in it is found out by reading it.
    validatorCompiler: () => () => true,
    onRequest: async (request) => {
      const reason = unready()
      if (reason !== undefined) throw new RequestError(503, problem('KF8608', [reason]), { retryAfter: 1 })
      if (Number(request.headers['content-length'] ?? 0) > limits.requestBytes)
        throw new RequestError(413, problem('KF8603', [String(limits.requestBytes)]))
      const type = request.headers['content-type'] ?? 'none'
      if (!/^(multipart\/form-data|image\/|application\/octet-stream)/i.test(type)) throw new RequestError(415, problem('KF8609', [type]))
    },
    handler: async (request, reply) => {
      const predictions = await classify(classifier, await uploadsOf(request, limits), whileConnected(reply))
      for (const prediction of predictions) metrics.predictions.inc({ class: prediction.class })
      return { model: { name: model.name, version: model.version }, predictions }
    },
  })
}

/** Aborted when the client goes away before it has its answer. */
function whileConnected({ raw }: FastifyReply): AbortSignal {
  const connection = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) connection.abort()
  })
  return connection.signal
}
