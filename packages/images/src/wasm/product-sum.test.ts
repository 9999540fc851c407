import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { expect } from 'chai'
import { seededRandom } from '../seeded-random.ts'
import { FunctionCode, load, type ProductSum, relaxedProductSum, store } from './assembler.ts'
import { compileCode, newMemory } from './compile-code.ts'
import { productSum } from './product-sum.ts'

const run = promisify(execFile)
const codeOf = (sum: ProductSum): Uint8Array<ArrayBuffer> => new FunctionCode(1).module(store(0, 0, sum(load(0, 0), load(0, 16), load(0, 32))))

/** Results of the code for a thousand numbers between one and two, and what they are with one and with two roundings: a double holds all of it. */
function results(): { readonly found: readonly number[]; readonly fused: readonly number[]; readonly rounded: readonly number[] } {
  const memory = newMemory()
  memory.grow(1)
  const compiled = compileCode(codeOf(productSum()), memory)
  const values = new Float32Array(memory.buffer)
  const random = seededRandom(1)
  const numbers = Array.from({ length: 1000 }, () => [0, 1, 2].map(() => Math.fround(1 + random())) as [number, number, number])
  const found = numbers.map((three) => {
    three.forEach((value, at) => (values[4 * at] = value))
    compiled(0)
    return values[0] as number
  })
  const fused = numbers.map(([before, one, other]) => Math.fround(before + one * other))
  const rounded = numbers.map(([before, one, other]) => Math.fround(before + Math.fround(one * other)))
  return { found, fused, rounded }
}

describe('productSum', function () {
  this.timeout(20_000)

  it('rounds as often as it says', () => {
    const { found, fused, rounded } = results()
    expect(fused).not.to.deep.equal(rounded)
    expect(found).to.deep.equal(productSum() === relaxedProductSum ? fused : rounded)
  })

  it('is there in other threads too', async () => {
    const isThere = (sum: ProductSum): Promise<unknown> => {
      const script = `require('node:worker_threads').parentPort.postMessage(WebAssembly.validate(require('node:worker_threads').workerData))`
      return once(new Worker(script, { eval: true, workerData: codeOf(sum) }), 'message')
    }
    expect(await isThere(productSum())).to.deep.equal([true])
  })

  it('rounds twice where the processor, or what it may be used for, has no fused products', async function () {
    if (process.arch !== 'x64') this.skip()
    const module = JSON.stringify(new URL('./product-sum.ts', import.meta.url))
    const assembler = JSON.stringify(new URL('./assembler.ts', import.meta.url))
    const script = `
      const [{ productSum }, { roundedProductSum }] = [await import(${module}), await import(${assembler})]
      console.log(productSum() === roundedProductSum)`
    const { stdout } = await run(process.execPath, ['--no-enable-fma3', '--import', 'tsx', '--input-type=module', '-e', script])
    expect(stdout).to.equal('true\n')
  })
})
