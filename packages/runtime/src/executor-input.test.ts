import { expect } from 'chai'
import { outputFileOf, readExecutorInput } from './executor-input.ts'

describe('readExecutorInput', () => {
  it('finds the JSON in either form of the option', () => {
    const input = { outputs: { outputFile: '/x/out.json' } }
    expect(readExecutorInput(['node', '--executor_input', JSON.stringify(input)])).to.deep.equal(input)
    expect(readExecutorInput([`--executor_input=${JSON.stringify(input)}`])).to.deep.equal(input)
  })
  it('says what is wrong with it', () => {
    expect(() => readExecutorInput([])).to.throw('KF4001  The component was started without --executor_input.')
    expect(() => readExecutorInput(['--executor_input', '[]'])).to.throw(
      'KF4002  --executor_input is not a JSON object: it is another kind of value.',
    )
    expect(() => readExecutorInput(['--executor_input', '{{$}}'])).to.throw('KF4002  --executor_input is not a JSON object: ')
  })
  it('falls back to the file the launcher reads', () => {
    expect(outputFileOf({})).to.equal('/tmp/kfp_outputs/output_metadata.json')
    expect(outputFileOf({ outputs: { outputFile: '/minio/x.json' } })).to.equal('/minio/x.json')
  })
})
