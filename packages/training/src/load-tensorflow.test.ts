import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { loadTensorflow } from './load-tensorflow.ts'

const run = promisify(execFile)

describe('loadTensorflow', function () {
  this.timeout(20_000)

  it('says which backend it is on', async () => {
    expect((await loadTensorflow(['cpu'])).backend).to.equal('cpu')
    const { core, backend } = await loadTensorflow(['wasm'])
    expect([backend, core.getBackend()]).to.deep.equal(['wasm', 'wasm'])
  })

  it('goes on to the next backend where one cannot be used', async () => {
    expect((await loadTensorflow(['tensorflow', 'wasm'])).backend).to.equal('wasm')
  })

  it('says why none can be used', async () => {
    const error = (await loadTensorflow(['tensorflow']).catch((thrown: Error) => thrown)) as Error
    expect(error.message).to.match(
      /^KF8201 {2}No backend of TensorFlow.js can be used here: tensorflow: Cannot find package '@tensorflow\/tfjs-node-gpu' /,
    )
  })

  it('leaves the process as it found it: nothing printed, no listeners for lost errors', async () => {
    const script = `
      const { loadTensorflow } = await import(${JSON.stringify(fileURLToPath(new URL('./load-tensorflow.ts', import.meta.url)))})
      const count = () => process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')
      const before = count()
      for (const backend of ['wasm', 'cpu']) {
        const { core } = await loadTensorflow([backend])
        core.add(1, 2).dataSync()
      }
      process.exitCode = count() - before`
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', '--input-type=module', '-e', script])
    expect({ stdout, stderr }).to.deep.equal({ stdout: '', stderr: '' })
  })
})
