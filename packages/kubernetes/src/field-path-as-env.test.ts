import { expect } from 'chai'
import { fieldPathAsEnv } from './field-path-as-env.ts'

describe('fieldPathAsEnv', () => {
  it('writes what the Python SDK writes', () => {
    expect(fieldPathAsEnv({ POD_NAME: 'metadata.name' }).fragment).to.deep.equal({
      fieldPathAsEnv: [{ name: 'POD_NAME', fieldPath: 'metadata.name' }],
    })
  })

  it('looks at the variable', () => {
    expect(fieldPathAsEnv({ 'pod-name': 'metadata.name' }).findings.map(({ code }) => code)).to.deep.equal(['KF1074'])
  })
})
