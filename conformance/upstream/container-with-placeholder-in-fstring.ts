import { concat, containerComponent, t } from 'kfp-ts'

export const containerWithPlaceholderInFstring = containerComponent({
  name: 'container-with-placeholder-in-fstring',
  description: 'Is given words that hold placeholders.',
  inputs: { text1: t.string({ default: 'text!' }) },
  outputs: { output_artifact: t.artifact() },
  image: 'ghcr.io/acme/write:1',
  args: ({ inputs, outputs }) => [concat('prefix-', inputs.text1), concat(outputs.output_artifact.uri, '/0')],
})
