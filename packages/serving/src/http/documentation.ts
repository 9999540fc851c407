import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { LoadedModel } from '../model/loaded-model.ts'

// Everything comes from this server; the page works with no network and asks nobody else. It sets styles on its elements by itself.
const policy =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'self'"

/** The page at `/` that describes the server and lets people try it, and the same as OpenAPI at `/json` and `/yaml`. */
export async function documentation(app: FastifyInstance, { name, version, signature }: LoadedModel): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: version === undefined ? name : `${name}, version ${version}`,
        description: `Tells ${signature.classes.join(' from ')} photographs. Send one or more to /predict.`,
        version: version ?? '0',
      },
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/',
    staticCSP: policy,
    theme: { title: name },
    uiConfig: { validatorUrl: null, tryItOutEnabled: true, docExpansion: 'list', defaultModelsExpandDepth: -1 },
  })
}
