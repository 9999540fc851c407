import { expect } from 'chai'
import { imagePullSecrets } from './image-pull-secrets.ts'

describe('imagePullSecrets', () => {
  it('writes what the Python SDK writes', () => {
    expect(imagePullSecrets('my-secret').fragment).to.deep.equal({
      imagePullSecret: [{ secretName: 'my-secret', secretNameParameter: { runtimeValue: { constant: 'my-secret' } } }],
    })
  })

  it('looks at every name', () => {
    expect(imagePullSecrets('a', 'B', 'C').findings).to.have.lengthOf(2)
  })
})
