import { containerComponent } from 'kfp-ts'

export const echo = containerComponent({
  name: 'echo',
  description: 'Greets the world.',
  image: 'busybox:1.37',
  command: ['echo'],
  args: () => ['Hello, world!'],
})
