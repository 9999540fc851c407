import { expect } from 'chai'
import { isNeeded, isNeededInstalled, targets } from './needed-files.ts'

const [amd64, arm64] = targets

describe('files that an image needs', () => {
  const kept = [
    'node_modules/onnxruntime-node/bin/napi-v6/linux/x64/onnxruntime_binding.node',
    'node_modules/@julusian/jpeg-turbo/prebuilds/jpeg-turbo-linux-x64/node-napi-v10.node',
    'node_modules/bufferutil/prebuilds/linux-x64/bufferutil.node',
    'node_modules/@tensorflow/tfjs-core/dist/tf-core.node.js',
    'node_modules/semver/bin/semver.js',
    'node_modules/fastify/LICENSE',
  ]
  const dropped = [
    'node_modules/onnxruntime-node/bin/napi-v6/linux/arm64/onnxruntime_binding.node',
    'node_modules/onnxruntime-node/bin/napi-v6/win32/x64/onnxruntime.dll',
    'node_modules/@julusian/jpeg-turbo/prebuilds/jpeg-turbo-linux-x64-musl/node-napi-v10.node',
    'node_modules/@julusian/jpeg-turbo/prebuilds/jpeg-turbo-linux-arm64/node-napi-v10.node',
    'node_modules/bufferutil/prebuilds/darwin-x64/bufferutil.node',
    'node_modules/@tensorflow/tfjs-core/dist/tf-core.fesm.min.js',
    'node_modules/@tensorflow/tfjs-core/dist/ops/add_test.js',
    'node_modules/fastify/fastify.d.ts',
    'node_modules/fastify/README.md',
    'node_modules/fastify/lib/server.js.map',
  ]
  for (const file of kept) it(`keep ${file}`, () => expect(isNeededInstalled(file, amd64)).to.equal(true))
  for (const file of dropped) it(`leave out ${file}`, () => expect(isNeededInstalled(file, amd64)).to.equal(false))
  it('are those of the machine that the image is for', () => {
    expect(arm64 && isNeeded('bin/napi-v6/linux/arm64/onnxruntime_binding.node', arm64)).to.equal(true)
    expect(arm64 && isNeeded('bin/napi-v6/linux/x64/onnxruntime_binding.node', arm64)).to.equal(false)
  })
})
