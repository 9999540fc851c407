import { loadTensorflow } from '@kfp-ts/training'

// What goes wrong on a GPU, and what is said then: prints the messages as JSON.

const { core } = await loadTensorflow({ backend: 'webgpu' })
const messages: string[] = []
const told = ({ message }: Error): void => void messages.push(message)

const ones = core.ones([40, 40])
const product = core.matMul(ones, ones)
try {
  product.dataSync()
} catch (error) {
  told(error as Error)
}
await product.data()
// What was waited for is here.
const isHere = product.dataSync()[0] === 40

// As a kernel that binds too much would: something invalid is given to the device.
const { device } = core.backend() as unknown as { device: { createBuffer: (description: { size: number; usage: number }) => unknown } }
device.createBuffer({ size: 16, usage: 0xffffff })
await core.add(ones, product).data().catch(told)
console.log(JSON.stringify({ isHere, messages }))
