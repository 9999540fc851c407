import { expect } from 'chai'
import { emitted, list, struct, text } from './pipeline-of.test.ts'

const value = (name: string): string => `fromJSON(inputs.parameters['${name}'])`

describe('a volume', () => {
  it('is made by a request to the API server, and gives its name', () => {
    const parameters = { pvc_name: text, pvc_name_suffix: text, access_modes: list, size: text, storage_class_name: text, annotations: struct }
    const claim = { inputDefinitions: { parameters }, outputDefinitions: { parameters: { name: text } }, container: { image: 'argostub/createpvc' } }
    const use = { inputDefinitions: { parameters: { a: text } } }
    const { template, argument } = emitted({
      root: {
        tasks: {
          claim: {},
          use: {
            dependentTasks: ['claim'],
            inputs: { parameters: { a: { taskOutputParameter: { producerTask: 'claim', outputParameterKey: 'name' } } } },
          },
        },
      },
      components: { claim, use },
    })
    const { resource, outputs, container } = template('claim') as unknown as {
      resource: { action: string; manifest: string }
      outputs: object
      container: unknown
    }
    expect(container).to.equal(undefined)
    expect(resource.action).to.equal('create')
    expect(resource.manifest).to.include("'kind':'PersistentVolumeClaim'")
    expect(resource.manifest).to.include(
      `'name':(${value('pvc_name')} in [nil,''])?workflow.name+(${value('pvc_name_suffix')}??''):${value('pvc_name')}`,
    )
    expect(outputs).to.deep.equal({ parameters: [{ name: 'name', valueFrom: { jsonPath: '{.metadata.name}' } }] })
    expect(argument('use', 'a')).to.include("toJson(tasks['claim'].outputs.parameters['name'])")
  })
  it('has the class that is said, which may be none', () => {
    const parameters = { access_modes: list, size: text, storage_class_name: { ...text, defaultValue: '' } }
    const claim = { inputDefinitions: { parameters }, container: { image: 'argostub/createpvc' } }
    const manifest = (storageClass?: { readonly runtimeValue: { readonly constant: string } }): string => {
      const inputs = { parameters: { ...(storageClass && { storage_class_name: storageClass }) } }
      const { template } = emitted({ root: { tasks: { claim: { inputs } } }, components: { claim } })
      return (template('claim')['resource'] as { readonly manifest: string }).manifest
    }
    expect(manifest()).to.include(`not (${value('storage_class_name')} in [nil,''])`)
    expect(manifest({ runtimeValue: { constant: '' } })).to.include(`${value('storage_class_name')}!=nil`)
  })
  it('is deleted by its name, without waiting for pods that have ended', () => {
    const drop = { inputDefinitions: { parameters: { pvc_name: text } }, container: { image: 'argostub/deletepvc' } }
    expect(emitted({ root: { tasks: { drop: {} } }, components: { drop } }).template('drop')['resource']).to.deep.equal({
      action: 'delete',
      flags: ['--wait=false'],
      manifest: `{{=replace(toJson({'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':${value('pvc_name')}} }),'{'+'{','{\\\\u007b')}}`,
    })
  })
})
