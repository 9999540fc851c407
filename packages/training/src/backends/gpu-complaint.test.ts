import { expect } from 'chai'
import { complaintIn } from './gpu-complaint.ts'

describe('complaintIn', () => {
  // Lines of TensorFlow 2.21 on machines without a driver, and without cuDNN.
  const start = 'I0000 00:00:1795391037.107787   12223 port.cc:153] oneDNN custom operations are on. You may see slightly different results.\n'

  it('finds what the driver said', () => {
    const log = `${start}E0000 00:00:1795391040.2 12223 cuda_platform.cc:52] failed call to cuInit: INTERNAL: CUDA error: Failed call to cuInit: UNKNOWN ERROR (303)\n`
    expect(complaintIn(log)).to.equal('failed call to cuInit: INTERNAL: CUDA error: Failed call to cuInit: UNKNOWN ERROR (303)')
  })

  it('finds which library is missing', () => {
    const log = `${start}W0000 00:00:1795391040.2 12223 gpu_device.cc:2456] Cannot dlopen some GPU libraries.\nSkipping registering GPU devices...\n`
    expect(complaintIn(log)).to.equal('Cannot dlopen some GPU libraries')
  })

  it('finds nothing in a log that says nothing of GPUs', () => {
    expect(complaintIn(start)).to.equal(undefined)
  })
})
