import { expect } from 'chai'
import { containerLimits } from './container-limits.ts'

describe('containerLimits', () => {
  it('are the limits of a component, not its requests', () => {
    expect(containerLimits({ resourceCpuLimit: '1500m', resourceMemoryLimit: '2Gi', resourceMemoryRequest: '4Gi' }, 4)).to.deep.equal({
      Memory: 2 ** 31,
      MemorySwap: 2 ** 31,
      NanoCpus: 1.5e9,
    })
    expect(containerLimits({ resourceCpuRequest: '1' }, 4)).to.deep.equal({})
  })

  it('are read from the fields of older compilers, too', () => {
    const old = { cpuLimit: 2, memoryLimit: 0.5, accelerator: { type: 'NVIDIA_TESLA_K80', count: '2' } }
    expect(containerLimits(old, 4)).to.deep.equal({
      Memory: 5e8,
      MemorySwap: 5e8,
      NanoCpus: 2e9,
      DeviceRequests: [{ Driver: '', Count: 2, Capabilities: [['gpu']] }],
    })
  })

  it('ask for no more processors than there are', () => {
    expect(containerLimits({ resourceCpuLimit: '64' }, 2)).to.deep.equal({ NanoCpus: 2e9 })
  })
})
