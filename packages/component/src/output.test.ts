import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { handleOf, makeOutput } from './output.ts'

const recording = Object.freeze({ pipeline: 'demo' })
const output = makeOutput({ kind: 'output', node: 3, output: 'accuracy' }, { ir: 'NUMBER_DOUBLE' }, recording)

function codesOf(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics.map(({ code }) => code)
    throw error
  }
  return []
}

describe('outputs', () => {
  it('are frozen and empty to look at', () => {
    expect(Object.isFrozen(output)).to.equal(true)
    expect(Object.keys(output)).to.deep.equal([])
  })

  it('stand for a reference', () => {
    expect(handleOf(output)).to.deep.include({ reference: { kind: 'output', node: 3, output: 'accuracy' }, type: { ir: 'NUMBER_DOUBLE' }, recording })
    expect([handleOf({}), handleOf(undefined), handleOf('x'), handleOf(null)]).to.deep.equal([undefined, undefined, undefined, undefined])
  })

  it('of structs have a handle for each field, however deep', () => {
    const trial = makeOutput(
      { kind: 'item', loop: 2 },
      { ir: 'STRUCT', fields: { stop: { ir: 'STRUCT', fields: { patience: { ir: 'NUMBER_INTEGER' } } } } },
      recording,
    ) as unknown as { readonly stop: { readonly patience: object } }
    expect(handleOf(trial.stop.patience)?.reference).to.deep.equal({
      kind: 'field',
      field: 'patience',
      of: { kind: 'field', field: 'stop', of: { kind: 'item', loop: 2 } },
    })
  })

  it('cannot be used as text', () => {
    expect(codesOf(() => `to ${output as unknown as string}`)).to.deep.equal(['KF1005'])
    expect(codesOf(() => JSON.stringify({ output }))).to.deep.equal(['KF1005'])
    expect(codesOf(() => 's3://' + (output as never))).to.deep.equal(['KF1005'])
  })

  it('cannot be used as numbers', () => {
    expect(codesOf(() => (output as never) > (output as never))).to.deep.equal(['KF1006'])
    expect(codesOf(() => Number(output))).to.deep.equal(['KF1006'])
    expect(codesOf(() => output.valueOf())).to.deep.equal(['KF1006'])
  })

  it('say where, and what to write instead', () => {
    expect(() => `to ${output as unknown as string}`)
      .to.throw(PipelineError)
      .that.satisfies(({ diagnostics }: PipelineError) => {
        expect(diagnostics[0]?.position?.file).to.match(/output\.test\.ts$/)
        expect(diagnostics[0]?.message).to.equal('An output of a pipeline was used as text, but it has no value until the pipeline runs.')
        expect(diagnostics[0]?.hint).to.equal('write text`...${output}...` for text with holes, and equals(a, b) to compare; compute in a component.')
        return true
      })
  })
})
