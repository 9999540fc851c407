import { expect } from 'chai'
import { configMapAsEnv } from './config-map-as-env.ts'

describe('configMapAsEnv', () => {
  it('writes what the Python SDK writes', () => {
    expect(configMapAsEnv({ configMap: 'my-cm', env: { foo: 'CONFIG_MAP_VAR' }, optional: true }).fragment).to.deep.equal({
      configMapAsEnv: [
        {
          keyToEnv: [{ envVar: 'CONFIG_MAP_VAR', configMapKey: 'foo' }],
          optional: true,
          configMapName: 'my-cm',
          configMapNameParameter: { runtimeValue: { constant: 'my-cm' } },
        },
      ],
    })
  })
})
