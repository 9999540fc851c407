import { component, t } from '@kfp-ts/component'
import { type ComponentSpec, type IrDocument, type TaskSpec, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { importedPipeline } from '../imported.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { lowered, run } from '../testing/lowered.ts'
import { withoutOmitted } from './without-omitted.ts'

const inputs = { base: t.model({ optional: true }), epochs: t.integer({ default: 2 }) }
const fit = component({ name: 'fit', inputs, run })
const inner = pipeline({ name: 'inner', inputs }, (given) => void fit(given))
const outer = pipeline({ name: 'outer', inputs }, ({ base, epochs }) => {
  parallelFor(['a', 'b'], () => void fit({ base }))
  inner({ base, epochs })
})
const compiled = lowered(outer).document
const imported = importedPipeline({ inputs, yaml: writePipeline(compiled) })

describe('an optional artifact that a call of a pipeline leaves out', () => {
  const given = (call: typeof imported): IrDocument => lowered(pipeline({ name: 'demo' }, () => void call())).document

  it('is gone from all that is inside, as far in as it was handed on', () => {
    const { spec } = given(imported)
    expect(JSON.stringify([spec.root, spec.components])).to.not.include('componentInputArtifact')
    const { 'comp-fit': takes, ...groups } = spec.components ?? {}
    expect(takes?.inputDefinitions?.artifacts).to.have.all.keys('base')
    expect(Object.values(groups).filter(({ dag, inputDefinitions }) => dag && inputDefinitions?.artifacts)).to.deep.equal([])
  })
  it('goes in the same way from an imported pipeline as from one of our own', () => {
    const own = given(outer as never)
    expect(Object.values(given(imported).spec.components ?? {})).to.have.deep.members(Object.values(own.spec.components ?? {}))
  })
  it('stays where it is given', () => {
    const call = pipeline({ name: 'demo', inputs: { base: t.model() } }, ({ base }) => void imported({ base }))
    expect(lowered(call).component('comp-outer').inputDefinitions?.artifacts).to.have.all.keys('base')
  })
  it('stays for others who call the same component', () => {
    const base = { artifacts: { base: { artifactType: {}, isOptional: true } } }
    const group = (artifacts: NonNullable<TaskSpec['inputs']>['artifacts'] & {}): ComponentSpec => ({
      inputDefinitions: base,
      dag: { tasks: { a: { taskInfo: { name: 'a' }, componentRef: { name: 'comp-a' }, inputs: { artifacts } } } },
    })
    const root: ComponentSpec = {
      inputDefinitions: base,
      dag: {
        tasks: {
          one: {
            taskInfo: { name: 'one' },
            componentRef: { name: 'comp-group' },
            inputs: { artifacts: { base: { componentInputArtifact: 'base' } } },
          },
          two: {
            taskInfo: { name: 'two' },
            componentRef: { name: 'comp-group' },
            inputs: { artifacts: { base: { taskOutputArtifact: { producerTask: 'three', outputArtifactKey: 'model' } } } },
          },
        },
      },
    }
    const whole = group({ base: { componentInputArtifact: 'base' } })
    const components = { 'comp-group': whole, 'comp-a': { executorLabel: 'exec-a' } }
    const left = withoutOmitted({ assembly: { components, executors: {}, platforms: {}, places: [] }, root }, {})
    expect(Object.values(left.root.dag?.tasks ?? {}).map(({ componentRef: { name } }) => name)).to.deep.equal(['comp-group-2', 'comp-group'])
    expect(left.assembly.components['comp-group']).to.equal(whole)
    expect(left.assembly.components['comp-group-2']).to.deep.equal({
      dag: { tasks: { a: { taskInfo: { name: 'a' }, componentRef: { name: 'comp-a' } } } },
    })
  })
})
