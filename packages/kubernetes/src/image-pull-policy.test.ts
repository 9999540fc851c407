import { expect } from 'chai'
import { imagePullPolicy } from './image-pull-policy.ts'

describe('imagePullPolicy', () => {
  it('writes what the Python SDK writes', () => {
    expect(imagePullPolicy('Always').fragment).to.deep.equal({ imagePullPolicy: 'Always' })
  })

  it('looks at the word', () => {
    expect(imagePullPolicy('always').findings.map(({ message, hint }) => `${message} ${hint}`)).to.deep.equal([
      'Setting "imagePullPolicy" has "always" as policy. policy is one of Always, Never, IfNotPresent.',
    ])
  })
})
