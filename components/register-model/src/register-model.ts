import { component, t } from '@kfp-ts/component'
import { openRegistry, openStore, pipelinePlace, registerModel as register } from '@kfp-ts/tracking'

export const registerModel = component({
  name: 'register-model',
  description: 'Registers a model as a new version.',
  inputs: {
    model: t.model({ description: 'The folder that train-classifier wrote.' }),
    name: t.string({ description: 'Of the registered model.' }),
    accuracy: t.double({ description: 'On photographs it was not trained on, 0 to 1.' }),
    store: t.string({ default: '', description: "A folder such as file:///data/models; '' is the registry that `tracking` names." }),
    tracking: t.string({
      default: '',
      description: "Address of an MLflow server; '' is what MLFLOW_TRACKING_URI names, else the registry of this machine.",
    }),
    alias: t.string({ default: 'champion', description: 'Moves to the new version unless the version under it is more accurate.' }),
  },
  outputs: {
    version: t.integer({ description: 'Counts from 1.' }),
    uri: t.string({ description: 'Where the registry keeps the files.' }),
  },
  run: async ({ model, name, accuracy, store, tracking, alias }, { log, signal }) => {
    const place = pipelinePlace(model.path) ?? pipelinePlace(model.uri)
    const tags = place === undefined ? {} : { pipeline: place.pipeline, pipeline_run: place.run }
    const experiment = place === undefined ? {} : { experiment: place.pipeline }
    const registry = store === '' ? (await openStore(tracking, { signal })).registry : await openRegistry(store)
    const { version, uri } = await register(registry, { folder: model.path, name, accuracy, alias, tags, ...experiment })
    log(`Registered ${name} version ${version} in ${uri}.`)
    return { version, uri }
  },
})
