import { expect } from 'chai'
import { emitted, sure } from './small-pipeline.test.ts'

const component = {
  inputDefinitions: { parameters: { settings: { parameterType: 'TASK_CONFIG', isOptional: true } } },
  taskConfigPassthroughs: [{ field: 'RESOURCES' }, { field: 'KUBERNETES_VOLUMES' }, { field: 'ENV', applyToTask: true }],
} as const

describe('what a component is told of its task', () => {
  it('is not given to its pod, unless both are asked for', () => {
    const { template, call } = emitted({
      component,
      container: { env: [{ name: 'LEVEL', value: 'info' }], resources: { resourceCpuLimit: '2' } },
      kubernetes: { nodeSelector: { labels: { disk: 'ssd' } } },
    })
    expect(template.container).to.deep.equal({ image: 'it:1', env: [{ name: 'LEVEL', value: 'info' }] })
    expect(template['nodeSelector']).to.deep.equal({ disk: 'ssd' })
    expect(call.arguments).to.deep.equal({
      parameters: [{ name: 'settings', value: '{"env":[{"name":"LEVEL","value":"info"}],"resources":{"limits":{"cpu":"2"}}}' }],
    })
  })
  it('may be known only to a run', () => {
    const { template, call } = emitted({ component, kubernetes: { pvcMount: [{ mountPath: '/data', pvcNameParameter: sure }] } })
    expect(template.container).to.deep.equal({ image: 'it:1' })
    expect(call.arguments?.parameters.map(({ name, value }) => `${name} ${value}`)).to.deep.equal([
      `settings {{=replace(replace(toJson({'volumes':[{'name':'volume','persistentVolumeClaim':{'claimName':fromJSON(${given.slice(3, -2)})} }],'volumeMounts':[{'name':'volume','mountPath':'/data'}]}),'{'+'{','{\\\\u007b'),'$','\\\\u0024')}}`,
    ])
  })
})

const given = `{{=replace(replace(toJson(workflow.parameters['sure']),'{'+'{','{\\\\u007b'),'$','\\\\u0024')}}`
