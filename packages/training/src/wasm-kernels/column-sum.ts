import { columnSumCode } from './code/column-sum-code.ts'
import type { ComposedKernel } from './kernel.ts'
import { compile, newTensor, placeOf } from './wasm-memory.ts'

/** Sums over all axes but the last, by code of our own: the gradient of a bias. Other sums are left to the backend. */
export const columnSum: ComposedKernel = {
  name: 'Sum',
  compose: (core, shipped) => (call) => {
    const { x } = call.inputs
    const { axis, keepDims } = call.attrs as unknown as { axis: number | number[]; keepDims: boolean }
    if (x === undefined || shipped === undefined) throw new TypeError('Sum was called without its input.')
    const columns = x.shape.at(-1) ?? 0
    const axes = core.util.parseAxisParam(axis, x.shape)
    const isOfColumns =
      x.shape.length > 1 &&
      axes.toSorted((one, other) => one - other).join() ===
        x.shape
          .slice(0, -1)
          .map((_, at) => at)
          .join()
    if (!isOfColumns || keepDims || x.dtype !== 'float32' || columns % 4 !== 0 || core.util.sizeFromShape(x.shape) === 0) return shipped(call)
    const run = compile(core, `column sum ${columns}`, () => columnSumCode(columns))
    const output = newTensor(core, [columns])
    run(...placeOf(core, x), placeOf(core, output)[0])
    return output
  },
}
