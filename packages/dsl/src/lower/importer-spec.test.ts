import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { importer } from '../importer.ts'
import { pipeline } from '../pipeline.ts'
import { text } from '../text.ts'
import { lowered, run } from '../testing/lowered.ts'

const say = component({ name: 'say', outputs: { said: t.string(), place: t.struct({ uri: t.string() }) }, run })
const platform = [{ platform: 'kubernetes', fits: 'pipeline', fragment: { workspace: { size: '1Gi' } }, findings: [] }] as const

describe('importers', () => {
  it('write nested metadata with an input for each value, as the Python SDK does', () => {
    const { executor, component: componentOf } = lowered(
      pipeline({ name: 'p', inputs: { by: t.string() }, platform }, ({ by }) => {
        const { said } = say().outputs
        const metadata = { a: { b: said, c: [by, text`x ${by} y ${said}`] }, size: 1 }
        importer({ uri: 's3://models/base', type: t.model(), downloadToWorkspace: true, metadata })
      }),
    )
    expect(executor('exec-importer').importer).to.deep.equal({
      artifactUri: { constant: 's3://models/base' },
      typeSchema: { schemaTitle: 'system.Model', schemaVersion: '0.0.1' },
      downloadToWorkspace: true,
      metadata: {
        a: {
          b: "{{$.inputs.parameters['metadata']}}",
          c: ["{{$.inputs.parameters['metadata-2']}}", "x {{$.inputs.parameters['metadata-2']}} y {{$.inputs.parameters['metadata']}}"],
        },
        size: 1,
      },
    })
    expect(Object.keys(componentOf('comp-importer').inputDefinitions?.parameters ?? {})).to.deep.equal(['uri', 'metadata', 'metadata-2'])
  })

  it('have a group around them that waits for what their metadata and fields in their URI take from tasks', () => {
    const { task, diagnostics } = lowered(
      pipeline({ name: 'p', inputs: { place: t.struct({ uri: t.string() }) } }, ({ place }) => {
        importer({ uri: 's3://models/base', type: t.model(), metadata: { note: text`by ${say().outputs.said}` } })
        importer({ uri: place.uri, type: t.model() })
      }),
    )
    expect(diagnostics).to.deep.equal([])
    expect(task('scope-1').dependentTasks).to.deep.equal(['say'])
    expect(task('importer', 'comp-scope-1').inputs?.parameters?.['metadata']).to.deep.equal({ componentInputParameter: 'pipelinechannel--say-said' })
    expect(task('scope-2').inputs?.parameters).to.deep.equal({
      'pipelinechannel--place-subvar-uri': { componentInputParameter: 'place', parameterExpressionSelector: 'parseJson(string_value)["uri"]' },
    })
    expect(task('importer-2', 'comp-scope-2').inputs?.parameters?.['uri']).to.deep.equal({
      componentInputParameter: 'pipelinechannel--place-subvar-uri',
    })
  })
})
