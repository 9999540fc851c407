import { expect } from 'chai'
import { before, emitted, open, sure } from '../small-pipeline.test.ts'

const keyToEnv = [{ secretKey: 'password', envVar: 'PASSWORD' }]

describe('variables out of Secrets and ConfigMaps', () => {
  it('are written as Kubernetes has them; older documents have the name alone', () => {
    const kubernetes = {
      secretAsEnv: [{ keyToEnv, secretNameParameter: { runtimeValue: { constant: 'database' } }, secretName: 'old', optional: true }],
      configMapAsEnv: [{ keyToEnv: [{ configMapKey: 'level', envVar: 'LEVEL' }], configMapName: 'settings' }],
    }
    expect(emitted({ kubernetes }).template.container?.env).to.deep.equal([
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'database', key: 'password', optional: true } } },
      { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'level', optional: false } } },
    ])
  })

  it('may come from a task or an input, which the template takes as a parameter', () => {
    const kubernetes = { secretAsEnv: [sure, before, sure].map((secretNameParameter) => ({ keyToEnv, secretNameParameter })) }
    const { template, call } = emitted({ kubernetes })
    expect(template.inputs?.parameters).to.deep.equal([{ name: 'setting-1' }, { name: 'setting-2' }])
    expect(template.container?.env).to.deep.equal([
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: `{{=fromJSON(inputs.parameters['setting-1'])}}`, key: 'password', optional: false } } },
    ])
    expect(call.arguments?.parameters.map(({ name }) => name)).to.deep.equal(['setting-1', 'setting-2'])
    expect(call.arguments?.parameters[1]?.value).to.include(`tasks['before'].outputs.parameters['text']`)
  })

  it('are not there in a run without the name', () => {
    const { template } = emitted({ kubernetes: { secretAsEnv: [{ keyToEnv, secretNameParameter: open }] } })
    const name = `fromJSON(inputs.parameters['setting-1'])`
    expect(template.container).to.deep.equal({ image: 'it:1' })
    expect(template['podSpecPatch']).to.equal(
      `{{=replace(toJson({'containers':[{'name':'main','env':filter([(not (${name} in [nil,''])?{'name':'PASSWORD','valueFrom':{'secretKeyRef':{'name':${name},'key':'password','optional':false} } }:nil)],#!=nil)}]}),'{'+'{','{\\\\u007b')}}`,
    )
  })

  it('count instead of those that the component has under the same name', () => {
    const { template } = emitted({
      container: { env: [{ name: 'PASSWORD', value: 'none' }] },
      kubernetes: { secretAsEnv: [{ keyToEnv, secretName: 'database' }] },
    })
    expect(template.container?.env).to.have.length(1)
  })
})
