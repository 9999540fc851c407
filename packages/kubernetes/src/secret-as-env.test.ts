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

  it('looks at names', () => {
    const { findings } = secretAsEnv({ secret: '-', env: { password: '' } })
    expect(findings.map(({ message }) => message)).to.deep.equal([
      'Setting "secretAsEnv" has "-" as secret, which is no name of an object.',
      'Setting "secretAsEnv" has "" as env.password, which is no name of a variable.',
    ])
  })
})
