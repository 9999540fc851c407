import { containerComponent, t } from 'kfp-ts'

export const containerWithIfPlaceholder = containerComponent({
  name: 'container-with-if-placeholder',
  description: 'Writes a dataset; an input with a default is always present, so nothing has to ask for it.',
  inputs: { optional_input: t.string({ default: 'default' }) },
  outputs: { output_path: t.string(), dataset: t.dataset() },
  image: 'ghcr.io/acme/write:1',
  args: ({ inputs, outputs }) => [inputs.optional_input, '--dataset', outputs.dataset.uri, '--output', outputs.output_path.path],
})
