import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { lowered, run } from './testing/lowered.ts'

const train = component({
  name: 'Train it',
  description: 'Trains.',
  inputs: { base: t.model({ description: 'The base.' }), epochs: t.integer({ default: 3 }), name: t.string({ optional: true }) },
  outputs: { model: t.model({ description: 'The best one.' }), verdict: t.oneOf(['good', 'bad']) },
  run,
})

describe('a component compiled by itself', () => {
  const { document, root, component: componentOf } = lowered(train)

  it('is a pipeline of one task whose root repeats the interface', () => {
    const { inputDefinitions, outputDefinitions } = componentOf('comp-train-it')
    expect(document.spec.pipelineInfo).to.deep.equal({ name: 'train-it', description: 'Trains.' })
    expect(root.inputDefinitions).to.deep.equal(inputDefinitions)
    expect(root.outputDefinitions).to.deep.equal(outputDefinitions)
    expect(root.outputDefinitions?.parameters).to.have.all.keys('verdict')
  })
  it('hands everything in and out', () => {
    expect(root.dag).to.deep.equal({
      tasks: {
        'train-it': {
          taskInfo: { name: 'train-it' },
          componentRef: { name: 'comp-train-it' },
          cachingOptions: { enableCache: true },
          inputs: {
            parameters: { epochs: { componentInputParameter: 'epochs' }, name: { componentInputParameter: 'name' } },
            artifacts: { base: { componentInputArtifact: 'base' } },
          },
        },
      },
      outputs: {
        parameters: { verdict: { valueFromParameter: { producerSubtask: 'train-it', outputParameterKey: 'verdict' } } },
        artifacts: { model: { artifactSelectors: [{ producerSubtask: 'train-it', outputArtifactKey: 'model' }] } },
      },
    })
  })
})
