import { component, t } from '@kfp-ts/component'
import { openRegistry, registerModel as register } from '@kfp-ts/tracking'

export const registerModel = component({
  name: 'register-model',
  description: 'Registers a model as a new version.',
  inputs: {
    model: t.model({ description: 'The folder that train-classifier wrote.' }),
    name: t.string({ description: 'Of the registered model.' }),
    accuracy: t.double({ description: 'On photographs it was not trained on, 0 to 1.' }),
    store: t.string({ default: '', description: "A folder such as file:///data/models; '' is the registry of this machine." }),
  },
  outputs: {
    version: t.integer({ description: 'Counts from 1.' }),
    uri: t.string({ description: 'Where the registry keeps the files.' }),
  },
  run: async ({ model, name, accuracy, store }, { log }) => {
    const { version, uri } = await register(await openRegistry(store), { folder: model.path, name, accuracy })
    log(`Registered ${name} version ${version} in ${uri}.`)
    return { version, uri }
  },
})
