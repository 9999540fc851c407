import type { PipelineSpec } from '@kfp-ts/ir'
import { expect } from 'chai'
import { coerceParameters } from './coerce-parameters.ts'

const spec: PipelineSpec = {
  pipelineInfo: { name: 'train' },
  schemaVersion: '2.1.0',
  root: {
    inputDefinitions: {
      parameters: {
        images: { parameterType: 'STRING' },
        epochs: { parameterType: 'NUMBER_INTEGER', defaultValue: 4, isOptional: true },
        sizes: { parameterType: 'LIST', isOptional: true },
        mode: { parameterType: 'STRING', defaultValue: 'fast', isOptional: true, literals: ['fast', 'slow'] },
      },
    },
    dag: { tasks: {} },
  },
}

describe('coerceParameters', () => {
  it('takes text and JSON for the declared type, and fills in defaults', () => {
    expect(coerceParameters(spec, { images: '12', epochs: '7', sizes: '[1, 2]' })).to.deep.equal({
      values: { images: '12', epochs: 7, sizes: [1, 2], mode: 'fast' },
      diagnostics: [],
    })
    expect(coerceParameters(spec, { images: 'a', sizes: [3] }).values).to.deep.equal({ images: 'a', epochs: 4, sizes: [3], mode: 'fast' })
  })

  it('finds all problems at once', () => {
    const { diagnostics } = coerceParameters(spec, { epochs: 'many', mode: 'medium', speed: 1, sizes: 3 })
    expect(diagnostics).to.deep.equal([
      {
        code: 'KF5012',
        severity: 'error',
        message: 'Pipeline "train" has no parameter "speed".',
        hint: 'its parameters: images, epochs, sizes, mode.',
      },
      {
        code: 'KF5010',
        severity: 'error',
        message: 'Pipeline "train" requires the parameter "images".',
        hint: 'give it a string: --param images=text.',
      },
      { code: 'KF5011', severity: 'error', message: 'Parameter "epochs" takes an integer, not "many".', hint: 'for example --param epochs=3.' },
      { code: 'KF5011', severity: 'error', message: 'Parameter "sizes" takes a list (JSON), not 3.', hint: "for example --param 'sizes=[1, 2]'." },
      { code: 'KF5013', severity: 'error', message: 'Parameter "mode" cannot be "medium".', hint: 'it can be "fast", "slow".' },
    ])
  })
})
