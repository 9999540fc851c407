import { containerComponent } from 'kfp-ts'

export const containerNoInput = containerComponent({
  name: 'container-no-input',
  description: 'Greets the world.',
  image: 'busybox:1.37',
  command: ['echo'],
  args: () => ['Hello, world!'],
})
