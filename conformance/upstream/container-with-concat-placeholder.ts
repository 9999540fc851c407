import { concat, containerComponent, t } from 'kfp-ts'

export const containerWithConcatPlaceholder = containerComponent({
  name: 'container-with-concat-placeholder',
  description: 'Is given one argument made of three parts.',
  inputs: { text1: t.string() },
  outputs: { output_path: t.string(), text2: t.dataset() },
  image: 'ghcr.io/acme/write:1',
  args: ({ inputs, outputs }) => [concat('text=', inputs.text1, outputs.text2.uri), '--output', outputs.output_path.path],
})
