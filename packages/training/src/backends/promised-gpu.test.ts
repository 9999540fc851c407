import { expect } from 'chai'
import { promisedGpu } from './promised-gpu.ts'

describe('promisedGpu', () => {
  it('reads what NVIDIA gives a container', () => {
    expect(promisedGpu({ NVIDIA_VISIBLE_DEVICES: 'GPU-8f2d' })).to.equal('NVIDIA_VISIBLE_DEVICES=GPU-8f2d')
    expect(promisedGpu({ NVIDIA_VISIBLE_DEVICES: '0,1' })).to.equal('NVIDIA_VISIBLE_DEVICES=0,1')
  })

  it('takes none for a promise', () => {
    for (const value of ['', 'void', 'none']) expect(promisedGpu({ NVIDIA_VISIBLE_DEVICES: value })).to.equal(undefined)
    expect(promisedGpu({})).to.equal(undefined)
  })
})
