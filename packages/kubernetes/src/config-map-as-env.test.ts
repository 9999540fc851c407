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

  it('looks at names', () => {
    const { findings } = configMapAsEnv({ configMap: 'My CM', env: { level: 'LOG-LEVEL' } })
    expect(findings.map(({ message }) => message)).to.deep.equal([
      'Setting "configMapAsEnv" has "My CM" as configMap, which is no name of an object.',
      'Setting "configMapAsEnv" has "LOG-LEVEL" as env.level, which is no name of a variable.',
    ])
    expect(findings[0]?.position?.file).to.match(/config-map-as-env\.test\.ts$/)
  })
})
