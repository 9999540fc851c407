import { expect } from 'chai'
import { borderBetween, chainOf, type Scope } from './scope.ts'

const root: Scope = { kind: 'pipeline', parent: undefined, body: [], owner: undefined }
const branch: Scope = { kind: 'branch', parent: root, body: [], owner: undefined }
const loop: Scope = { kind: 'loop', parent: branch, body: [], owner: undefined }
const other: Scope = { kind: 'branch', parent: root, body: [], owner: undefined }

describe('scopes', () => {
  it('lie in a chain', () => {
    expect(chainOf(loop)).to.deep.equal([loop, branch, root])
  })

  it('what is made outside is seen inside', () => {
    expect([borderBetween(root, loop), borderBetween(loop, loop)]).to.deep.equal([undefined, undefined])
  })

  it('the border is the outermost body that must be left', () => {
    expect([borderBetween(loop, root), borderBetween(loop, branch), borderBetween(loop, other)]).to.deep.equal([branch, loop, branch])
  })
})
