import { containerComponent, pipeline, t } from 'kfp-ts'

const echo = containerComponent({
  name: 'echo',
  inputs: { message: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.message],
})

export const sequential = pipeline({ name: 'sequential', inputs: { param1: t.string(), param2: t.string() } }, ({ param1, param2 }) => {
  echo({ message: param1 })
  echo({ message: param2 })
})
