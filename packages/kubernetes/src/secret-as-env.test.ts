import { expect } from 'chai'
import { secretAsEnv } from './secret-as-env.ts'

describe('secretAsEnv', () => {
  it('writes what the Python SDK writes', () => {
    expect(secretAsEnv({ secret: 'my-secret', env: { password: 'SECRET_VAR' } }).fragment).to.deep.equal({
      secretAsEnv: [
        {
          keyToEnv: [{ envVar: 'SECRET_VAR', secretKey: 'password' }],
          optional: false,
          secretName: 'my-secret',
          secretNameParameter: { runtimeValue: { constant: 'my-secret' } },
        },
      ],
    })
  })
})
