import { expect } from 'chai'
import { imagePullPolicy } from './image-pull-policy.ts'

describe('imagePullPolicy', () => {
  it('writes what the Python SDK writes', () => {
    expect(imagePullPolicy('Always').fragment).to.deep.equal({ imagePullPolicy: 'Always' })
  })
})
