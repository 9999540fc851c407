import { expect } from 'chai'
import { emitted, model, type Part, text, type Written } from '../emit/pipeline-of.test.ts'

const imports = (importer: object, inputs: object = {}): Written => ({
  root: {
    inputDefinitions: { parameters: { where: { ...text, defaultValue: 's3://b/k' } } },
    tasks: {
      import: { inputs: { parameters: inputs } },
      read: { inputs: { artifacts: { m: { taskOutputArtifact: { producerTask: 'import', outputArtifactKey: 'm' } } } } },
    },
  } as Part,
  components: {
    import: {
      importer: { typeSchema: model.artifactType, ...importer },
      inputDefinitions: { parameters: Object.fromEntries(Object.keys(inputs).map((name) => [name, text])) },
      outputDefinitions: { artifacts: { m: model } },
    },
    read: { inputDefinitions: { artifacts: { m: model } } },
  },
})
const list = (uri: string, metadata: string): string =>
  `{{=replace(replace(toJson([{'name':'m','type':{'schemaTitle':'system.Model','schemaVersion':'0.0.1'},'uri':${uri},'metadata':${metadata}}]),'{'+'{','{\\\\u007b'),'$','\\\\u0024')}}`
const where = "fromJSON(replace(replace(toJson(workflow.parameters['where']),'{'+'{','{\\\\u007b'),'$','\\\\u0024'))"

describe('an importer', () => {
  it('runs in no pod, and names what is there', () => {
    const { argument, template } = emitted(imports({ artifactUri: { constant: 's3://b/k' } }))
    expect(template('small').dag?.tasks.map(({ name }) => name)).to.deep.equal(['read'])
    expect(argument('read', 'm')).to.equal(list(`fromJSON('"s3://b/k"')`, "fromJSON('{}')"))
  })
  it('takes a URI and values of metadata from its inputs', () => {
    const metadata = { from: "{{$.inputs.parameters['uri']}}", kind: 'photographs' }
    const { argument } = emitted(imports({ artifactUri: { runtimeParameter: 'uri' }, metadata }, { uri: { componentInputParameter: 'where' } }))
    const found = argument('read', 'm') ?? ''
    expect(found).to.include(`'uri':${where},'metadata':`)
    expect(found).to.include(`{'from':(type(${where})=='string'?${where}:toJson(${where})),'kind':fromJSON('"photographs"')}`)
  })
  it('takes names of metadata from its inputs, too', () => {
    const metadata = { "of {{$.inputs.parameters['uri']}}": 'a' }
    const { argument } = emitted(imports({ artifactUri: { constant: 's3://b/k' }, metadata }, { uri: { componentInputParameter: 'where' } }))
    expect(argument('read', 'm')).to.include(`toJson({('of '+(type(${where})=='string'?${where}:toJson(${where}))):fromJSON('"a"')})`)
  })
})
