import { expect } from 'chai'
import { emitted, model, pipelineOf, text, type Written } from '../emit/pipeline-of.test.ts'
import { toArgo } from '../to-argo.ts'

const parameters = {
  count: { parameterType: 'NUMBER_INTEGER', isOptional: true },
  loud: { parameterType: 'BOOLEAN', isOptional: true },
  'odd name': { parameterType: 'LIST', isOptional: true },
  side: { ...text, literals: ['left', 'right'], defaultValue: 'left' },
} as const
const asking: Written = { root: { inputDefinitions: { parameters, artifacts: { letter: model } }, tasks: { say: {} } }, components: { say: {} } }
const letter = 's3://bucket/letter'

/** What is said of arguments, hints included. */
function found(given: object): readonly string[] {
  const { diagnostics } = toArgo(pipelineOf(asking), { arguments: { letter, ...given }, stores: { 's3://': { endpoint: 's3:9000' } } })
  return diagnostics.map(({ code, message, hint }) => `${code} ${message} ${hint}`)
}

describe('arguments of a pipeline', () => {
  it('get the types that it declares', () => {
    const given = { count: '4', loud: 'T', 'odd name': '[1,  2]', side: 'right', letter }
    const { parameters: written } = emitted(asking, { arguments: given, stores: { 's3://': { endpoint: 's3:9000' } } })
    expect(written.map(({ value }) => value)).to.deep.equal(['4', 'true', '[1,2]', 'right'])
    expect(found({ count: 4, loud: true, 'odd name': [1] })).to.deep.equal([])
  })

  it('are refused where they cannot have them', () => {
    expect(found({ count: 'many', loud: 'yes', 'odd name': 3, side: 'up', letter: 7 })).to.deep.equal([
      'KF3821 Argument "count" takes an integer, not "many". for example { arguments: { count: 3 } }, on the command line --argument count=3.',
      'KF3821 Argument "loud" takes a boolean (true or false), not "yes". for example { arguments: { loud: true } }, on the command line --argument loud=true.',
      `KF3821 Argument "odd name" takes a list (JSON), not 3. for example { arguments: { 'odd name': [1, 2] } }, on the command line --argument 'odd name=[1, 2]'.`,
      'KF3822 Argument "side" cannot be "up". it can be "left", "right".',
      `KF3821 Argument "letter" takes a URI, not 7. for example { arguments: { letter: 's3://bucket/key' } }, on the command line --argument letter=s3://bucket/key.`,
    ])
    expect(found({ side: { up: 1 } })).to.deep.equal([
      `KF3821 Argument "side" takes a string, not {"up":1}. for example { arguments: { side: 'text' } }, on the command line --argument side=text.`,
    ])
  })
})
