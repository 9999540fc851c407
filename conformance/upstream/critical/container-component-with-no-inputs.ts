import { containerComponent, pipeline } from 'kfp-ts'

const helloWorldContainer = containerComponent({
  name: 'hello-world-container',
  description: 'Greets the world.',
  image: 'busybox:1.37',
  command: ['echo'],
  args: () => ['Hello, world!'],
})

export const noInput = pipeline({ name: 'v2-container-component-no-input' }, () => helloWorldContainer())
