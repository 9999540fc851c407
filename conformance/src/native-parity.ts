import { type Backend, loadTensorflow } from '@kfp-ts/training'

// Computes the same on whatever backend: native-parity.ts [BACKEND]. Prints the values by name as JSON.

const { core, backend, version, threads } = await loadTensorflow({ backend: process.argv[2] as Backend | undefined })
// What is small would be left to the cpu backend.
if (backend === 'webgpu') core.env().set('WEBGPU_CPU_FORWARD', false)
const values: Record<string, readonly number[]> = {}
type Result = ReturnType<typeof core.square>
const put = async (name: string, result: Result): Promise<void> => void (values[name] = [...(await result.data())])
const normal = <T extends Result>(shape: readonly number[], seed: number): T => core.randomNormal([...shape], 0, 1, 'float32', seed) as unknown as T
type Matrix = Parameters<typeof core.matMul>[0] & Result
type Images = Parameters<typeof core.conv2d>[0] & ReturnType<typeof core.tensor4d>

await put('matrix product', core.matMul(normal<Matrix>([64, 128], 1), normal<Matrix>([128, 32], 2)))
await put('softmax', core.softmax(normal([16, 10], 3)))
await put('sum', core.sum(normal([10_000], 4)))
await put('erf', core.erf(normal([500], 9)))
await put('step', core.step(normal([500], 10)))
await put('bilinear', core.image.resizeBilinear(normal<Images>([1, 17, 13, 3], 5), [31, 29]))
for (const [stride, pad, side] of [
  [1, 'same', 3],
  [2, 'same', 5],
  [2, 'valid', 3],
] as const) {
  const [images, filter] = [normal<Images>([2, 12, 12, 3], 7), normal<Images>([side, side, 3, 8], 8)]
  const name = `convolution ${side} x ${side}, stride ${stride}, ${pad}`
  await put(name, core.conv2d(images, filter, stride, pad))
  const loss = (x: Result, w: Result): Result =>
    core.sum(core.square(core.maxPool(core.relu(core.conv2d(x as Images, w as Images, stride, pad)), 2, 2, 'same')))
  const [ofImages, ofFilter] = core.grads(loss)([images, filter]) as [Result, Result]
  await put(`${name}, gradient of images`, ofImages)
  await put(`${name}, gradient of filter`, ofFilter)
}
console.log(JSON.stringify({ backend, version, threads, values }))
