import { concat, containerComponent, t } from 'kfp-ts'

export const echo = containerComponent({
  name: 'echo',
  description: 'Shows two parameters, joined by a hyphen.',
  inputs: { param1: t.string(), param2: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [concat(inputs.param1, '-', inputs.param2)],
})
