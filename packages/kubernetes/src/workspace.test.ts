import { expect } from 'chai'
import { workspace } from './workspace.ts'

describe('workspace', () => {
  it('writes what the Python SDK writes, and fits a pipeline', () => {
    expect(workspace({ size: '10Gi' })).to.deep.equal({
      platform: 'kubernetes',
      fits: 'pipeline',
      fragment: { workspace: { size: '10Gi', kubernetes: { pvcSpecPatch: {} } } },
      findings: [],
    })
    expect(workspace({ size: '1Ti', pvcSpecPatch: { storageClassName: 'fast' } }).fragment).to.deep.equal({
      workspace: { size: '1Ti', kubernetes: { pvcSpecPatch: { storageClassName: 'fast' } } },
    })
  })

  it('has a size', () => {
    expect(workspace({ size: '' }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "workspace" has "" as size, which is no amount of bytes.',
    ])
  })
})
