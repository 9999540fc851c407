import { setFlagsFromString } from 'node:v8'
import { FunctionCode, load, type ProductSum, relaxedProductSum, roundedProductSum, store } from './assembler.ts'
import { compileCode, newMemory } from './compile-code.ts'

let chosen: ProductSum | undefined

/** How products are added up here: by relaxed SIMD where that is there and rounds once, otherwise with both roundings. One answer per process. */
export function productSum(): ProductSum {
  chosen ??= isFused() ? relaxedProductSum : roundedProductSum
  return chosen
}

/** Whether products are not rounded here. It is computed and not asked for: what has the instruction may still carry it out in two steps. */
function isFused(): boolean {
  const tiny = 2 ** -24
  try {
    // (1 + 2^-12)^2 is 1 + 2^-11 + 2^-24, whose last part a float has no room for.
    return smallestPart(1 + 2 ** -12, -1 - 2 ** -11) === tiny
  } catch {
    return false
  }
}

function smallestPart(factor: number, before: number): number {
  const memory = newMemory()
  memory.grow(1)
  const code = new FunctionCode(1).module(store(0, 0, relaxedProductSum(load(0, 16), load(0, 0), load(0, 0))))
  const run = compileRelaxed(code, memory)
  const values = new Float32Array(memory.buffer, 0, 8).fill(factor, 0, 4).fill(before, 4)
  run(0)
  return values[0] as number
}

/** Node 20 knows relaxed SIMD, but does not compile it unless told to; the flag holds for all threads of the process. */
function compileRelaxed(...of: Parameters<typeof compileCode>): ReturnType<typeof compileCode> {
  try {
    return compileCode(...of)
  } catch {
    setFlagsFromString('--experimental-wasm-relaxed-simd')
    return compileCode(...of)
  }
}
