import { expect } from 'chai'
import { inEnvironment, type WebgpuEnvironment, webgpuOnProcessors } from './webgpu.ts'

interface Parity {
  readonly backend: string
  readonly version: string
  readonly values: Readonly<Record<string, readonly number[]>>
}
interface Training {
  readonly tensors: number
  readonly losses: readonly number[]
  readonly probabilities: readonly number[]
}

describe('the webgpu backend, on a GPU made of software', function () {
  this.timeout(600_000)
  let env: WebgpuEnvironment
  before(async function () {
    env = await webgpuOnProcessors().catch((error: unknown) => {
      if (process.env['CI']) throw error
      console.log("      needs npm webgpu and Debian's chromium-common")
      return this.skip()
    })
  })

  async function printed<Printed>(program: string, ...args: readonly string[]): Promise<Printed> {
    const { code, stdout, stderr } = await inEnvironment(env, program, ...args)
    expect(code, stderr).to.equal(0)
    return JSON.parse(stdout) as Printed
  }
  const failure = async (more: NodeJS.ProcessEnv): Promise<string> =>
    (await inEnvironment({ ...env, ...more }, 'src/native-parity.ts', 'webgpu')).stderr

  it('computes what the wasm and cpu backends compute', async () => {
    const webgpu = await printed<Parity>('src/native-parity.ts', 'webgpu')
    expect([webgpu.backend, webgpu.version]).to.deep.equal(['webgpu', 'TensorFlow.js 4.22.0, Dawn 0.6.2'])
    for (const other of ['wasm', 'cpu']) {
      const { values } = await printed<Parity>('src/native-parity.ts', other)
      expect(Object.keys(values).length).to.equal(15)
      for (const [name, expected] of Object.entries(values)) expect(difference(expected, webgpu.values[name]), `${name}, ${other}`).to.be.below(5e-6)
    }
  })

  it('trains, judges and publishes as the wasm backend does', async () => {
    const [webgpu, wasm] = [
      await printed<Training>('src/native-training.ts', 'webgpu', '1', '24'),
      await printed<Training>('src/native-training.ts', 'wasm', '1', '24'),
    ]
    expect(webgpu.losses.length).to.equal(8)
    expect(webgpu.losses.at(-1)).to.be.below((webgpu.losses[0] as number) * 0.9)
    expect(difference(wasm.losses, webgpu.losses)).to.be.below(1e-4)
    expect(difference(wasm.probabilities, webgpu.probabilities)).to.be.below(1e-4)
    expect(webgpu.tensors).to.equal(wasm.tensors)
  })

  it('is taken only on demand', async () => {
    expect((await printed<Parity>('src/native-parity.ts')).backend).to.equal('wasm')
  })

  it('says that there is no GPU', async () => {
    expect(await failure({ VK_ICD_FILENAMES: '/no/driver.json' })).to.include(
      'KF8245  The backend "webgpu" cannot be used here: Dawn 0.6.2 finds no GPU.',
    )
  })

  it('does not take software for a GPU that was promised', async () => {
    expect(await failure({ NVIDIA_VISIBLE_DEVICES: 'all' })).to.match(
      /KF8241 {2}A GPU was promised \(NVIDIA_VISIBLE_DEVICES=all\) and is not used: WebGPU found no GPU but the program swiftshader.* \(SwiftShader driver [\d.]+\)\./,
    )
  })

  it('says what cannot be read, and that what the GPU failed at is lost', async () => {
    const { isHere, messages } = await printed<{ isHere: boolean; messages: readonly string[] }>('src/webgpu-failures.ts')
    expect(isHere).to.equal(true)
    expect(messages).to.deep.equal([
      'KF8246  The backend "webgpu" was asked for the values of a tensor at once; it can only be waited for.\n' +
        '  hint: write await tensor.data() in place of tensor.dataSync(), or take another backend.',
      'KF8247  The GPU failed under the backend "webgpu": Value 16777215 is invalid for WGPUBufferUsage.\n' +
        '  hint: nothing it computed since is right: start the process anew, with smaller batches if memory was short, or take another backend.',
    ])
  })
})

/** The largest difference, as a share of the largest value. */
function difference(expected: readonly number[], actual: readonly number[] = []): number {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return expected.reduce((most, value, at) => Math.max(most, Math.abs(value - (actual[at] ?? Number.NaN))), 0) / largest
}
