import { containerComponent, t } from 'kfp-ts'

export const containerWithArtifactOutput = containerComponent({
  name: 'container-with-artifact-output',
  description: 'Trains for a number of epochs.',
  inputs: { num_epochs: t.integer() },
  outputs: { model_config_path: t.string(), model: t.model() },
  image: 'ghcr.io/acme/train:1',
  command: ['train'],
  args: ({ inputs, outputs }) => [
    '--epochs',
    inputs.num_epochs,
    '--model',
    outputs.model.uri,
    '--metadata',
    outputs.model.metadata,
    '--config',
    outputs.model_config_path.path,
  ],
})
