// Rewrites the schema of Argo's kinds from the CRDs of the Go module: `node --import tsx -C @kfp-ts/source conformance/src/write-argo-schema.ts`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argoSources } from './argo-oracles.ts'
import { argoSchema, schemaFile, schemaText } from './argo-schema.ts'

writeFileSync(schemaFile, schemaText(await argoSchema(join(await argoSources(), 'manifests/base/crds/full'))))
