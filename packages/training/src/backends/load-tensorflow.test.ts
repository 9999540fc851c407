import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { productSum, roundedProductSum } from '@kfp-ts/images/wasm'
import { expect } from 'chai'
import { loadTensorflow } from './load-tensorflow.ts'

const run = promisify(execFile)
const messageOf = (failing: Promise<unknown>): Promise<string> =>
  failing.then(
    () => 'nothing',
    (error: Error) => error.message,
  )
/** The last bits of a result depend on whether products are rounded before they are added up. */
const wasmVersion = productSum() === roundedProductSum ? 'TensorFlow.js 4.22.0' : 'TensorFlow.js 4.22.0, fused products'
const missing = 'neither @tensorflow/tfjs-node-gpu nor @tensorflow/tfjs-node is installed'

describe('loadTensorflow', function () {
  this.timeout(20_000)

  it('says which backend it is on, and what its results depend on', async () => {
    expect((await loadTensorflow({ backend: 'cpu' })).backend).to.equal('cpu')
    const { core, backend, version, threads, device } = await loadTensorflow({ backend: 'wasm' })
    expect([backend, core.getBackend(), version, threads]).to.deep.equal(['wasm', 'wasm', wasmVersion, 1])
    expect(device).not.to.equal('')
  })

  it('takes the best backend that is there', async () => {
    expect((await loadTensorflow({ env: {} })).backend).to.equal('wasm')
  })

  it('says what to install where a demanded backend is missing', async () => {
    expect(await messageOf(loadTensorflow({ backend: 'native' }))).to.equal(
      `KF8240  The backend "native" cannot be used here: ${missing}.\n` +
        '  hint: npm i --ignore-scripts @tensorflow/tfjs-node-gpu@4.22.0, then build its addon with docker/tfjs-native.sh.',
    )
  })

  it('says which package WebGPU misses', async () => {
    expect(await messageOf(loadTensorflow({ backend: 'webgpu' }))).to.equal(
      'KF8244  The backend "webgpu" needs the package webgpu, which cannot be used: it is not installed.\n' +
        '  hint: npm i --ignore-scripts webgpu@0.6.2 @tensorflow/tfjs-backend-webgpu@4.22.0',
    )
  })

  it('does not do without a GPU that was promised', async () => {
    expect(await messageOf(loadTensorflow({ env: { NVIDIA_VISIBLE_DEVICES: 'GPU-1' } }))).to.equal(
      `KF8241  A GPU was promised (NVIDIA_VISIBLE_DEVICES=GPU-1) and is not used: ${missing}.\n` +
        '  hint: run the image component-gpu on a node whose NVIDIA driver is new enough for CUDA 12; or demand the backend native or wasm.',
    )
    expect((await loadTensorflow({ backend: 'wasm', env: { NVIDIA_VISIBLE_DEVICES: 'all' } })).backend).to.equal('wasm')
    expect((await loadTensorflow({ env: { NVIDIA_VISIBLE_DEVICES: 'void' } })).backend).to.equal('wasm')
  })

  it('leaves the process as it found it: nothing printed, no listeners for lost errors', async () => {
    const script = `
      const { loadTensorflow } = await import(${JSON.stringify(fileURLToPath(new URL('./load-tensorflow.ts', import.meta.url)))})
      const count = () => process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')
      const before = count()
      for (const backend of ['wasm', 'cpu']) {
        const { core } = await loadTensorflow({ backend })
        core.add(1, 2).dataSync()
      }
      process.exitCode = count() - before`
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', '--input-type=module', '-e', script])
    expect({ stdout, stderr }).to.deep.equal({ stdout: '', stderr: '' })
  })
})
