import { expect } from 'chai'
import { securityContext } from './security-context.ts'

describe('securityContext', () => {
  it('writes what the Python SDK writes', () => {
    expect(securityContext({ runAsUser: 65_534, runAsGroup: 0, runAsNonRoot: false }).fragment).to.deep.equal({
      securityContext: { runAsUser: '65534', runAsGroup: '0', runAsNonRoot: false },
    })
  })

  it('looks at the numbers, and whether they mean root', () => {
    expect(securityContext({}).findings.map(({ message, hint }) => `${message} ${hint}`)).to.deep.equal([
      'Setting "securityContext" is without runAsUser, runAsGroup or runAsNonRoot. give it that, or leave the setting out.',
    ])
    expect(securityContext({ runAsUser: -1 }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "securityContext" has -1 as runAsUser.',
    ])
    expect(securityContext({ runAsUser: 0, runAsNonRoot: true }).findings.map(({ message }) => message)).to.deep.equal([
      'Setting "securityContext" contradicts itself: runAsNonRoot refuses user 0, which is root.',
    ])
  })
})
