import { expect } from 'chai'
import { definitionComment } from './definition-comment.ts'
import type { PipelineSpec } from '../document/pipeline-spec.ts'

const comment = (description: string, root: PipelineSpec['root'] = {}): string =>
  definitionComment({ pipelineInfo: { name: 'p', description }, schemaVersion: '2.1.0', root })

describe('the comment at the head of a file', () => {
  it('has inputs and outputs in order, defaults as Python shows them', () => {
    const artifactType = { schemaTitle: 'system.Dataset', schemaVersion: '0.0.1' }
    const text = comment('', {
      inputDefinitions: {
        parameters: {
          many: { parameterType: 'LIST', defaultValue: ['a', 1, true] },
          rate: { parameterType: 'NUMBER_DOUBLE', defaultValue: 0.00001 },
          word: { parameterType: 'STRING', defaultValue: "it's" },
          yes: { parameterType: 'BOOLEAN', defaultValue: false },
          maybe: { parameterType: 'STRUCT', isOptional: true },
        },
        artifacts: { data: { artifactType, isArtifactList: true } },
      },
      outputDefinitions: { parameters: { Output: { parameterType: 'NUMBER_INTEGER' } } },
    })
    expect(text.split('\n').slice(2)).to.deep.equal([
      '# Inputs:',
      '#    data: system.Dataset',
      "#    many: list [Default: ['a', 1.0, True]]",
      '#    maybe: dict',
      '#    rate: float [Default: 1e-05]',
      "#    word: str [Default: 'it's']",
      '#    yes: bool [Default: False]',
      '# Outputs:',
      '#    Output: int',
      '',
    ])
  })

  it('has each line of a description below the first; the end of the last line begins no other', () => {
    expect(comment('One.\n\ntwo \u001cthree\n')).to.equal(
      ['# PIPELINE DEFINITION', '# Name: p', '# Description: One.', '#              ', '#              two ', '#              three', ''].join('\n'),
    )
  })
})
