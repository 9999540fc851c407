import type { Tensor4D } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from '../backends/tensorflow.ts'
import { tensorOf } from './kernel.ts'
import { newTensor, valuesOf } from './wasm-memory.ts'

/** Rows and columns of zeros around an image. */
export interface Margins {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Images with zeros around them; less than none cuts. Copies row by row, where the backend's own padding goes channel by channel. */
export function padded(core: TensorflowCore, images: Tensor4D, { top, bottom, left, right }: Margins): Tensor4D {
  if (top === 0 && bottom === 0 && left === 0 && right === 0) return images
  const [count, height, width, channels] = images.shape
  const [rows, columns] = [height + top + bottom, width + left + right]
  const output = newTensor(core, [count, rows, columns, channels])
  const [source, target] = [valuesOf(core, images), valuesOf(core, output)]
  const [firstRow, firstColumn] = [Math.max(0, -top), Math.max(0, -left)]
  const length = (Math.min(width, width + right) - firstColumn) * channels
  target.fill(0)
  for (let image = 0; image < count; image++) {
    for (let row = firstRow; row < Math.min(height, height + bottom); row++) {
      const from = ((image * height + row) * width + firstColumn) * channels
      target.set(source.subarray(from, from + length), ((image * rows + row + top) * columns + firstColumn + left) * channels)
    }
  }
  return tensorOf(core, output)
}
