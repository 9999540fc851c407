import { writeFile } from 'node:fs/promises'
import { component, t, version as libraryVersion } from '@kfp-ts/component'
import { manifestsYaml } from '@kfp-ts/deploy'
import { onCluster, onThisMachine } from './places.ts'

const local = 'localhost/'

export const deployModel = component({
  name: 'deploy-model',
  description: 'Serves a registered model, and writes its Kubernetes manifests.',
  inputs: {
    model: t.model({ description: 'The folder that train-classifier wrote.' }),
    name: t.string({ description: 'Of the server: lower-case letters, digits and dashes.' }),
    version: t.integer({ description: 'Of the registered model.' }),
    port: t.integer({ default: 8080, description: 'Where it answers; 0 takes any free port of this machine.' }),
    replicas: t.integer({ default: 1, description: 'On Kubernetes.' }),
    image: t.string({
      default: `${local}kfp-ts/model-server:${libraryVersion}`,
      description: 'Of the model server on Kubernetes, as kfp-ts build --model-server --push names it.',
    }),
  },
  outputs: {
    url: t.string({ description: 'Where the server answers.' }),
    stop: t.string({ description: 'The command that ends it.' }),
    running: t.boolean({ description: 'Whether it answers there now; false where somebody has to apply the manifests first.' }),
    manifests: t.artifact({ description: 'A Service and a Deployment for Kubernetes, as YAML.' }),
  },
  run: async ({ model, name, version, port, replicas, image }, { outputs, log }) => {
    const wanted = { name, version: String(version), port }
    // First, because a name that Kubernetes refuses is refused here before anything is started.
    const ofService = port === 0 ? {} : { port }
    const yaml = manifestsYaml({ name, version: String(version), image, modelUri: model.uri, replicas, ...ofService })
    const state = process.env['KFP_TS_SERVERS']
    const served = state === undefined || state === '' ? onCluster(wanted) : await onThisMachine({ ...wanted, model: model.path, state })
    await writeFile(outputs.manifests.path, yaml)
    log(served.message)
    if (!served.running && image.startsWith(local))
      log(`The manifests name the image ${image}, which a cluster cannot pull: push one, and name it as "image".`)
    return { url: served.url, stop: served.stop, running: served.running }
  },
})
