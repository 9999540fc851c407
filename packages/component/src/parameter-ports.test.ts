import { expect } from 'chai'
import { boolean, double, finalStatus, integer, oneOf, string, taskConfig } from './parameter-ports.ts'

describe('ports of parameters', () => {
  it('carry the type of the IR', () => {
    const types = [string(), integer(), double(), boolean(), finalStatus()].map(({ type }) => type)
    expect(types).to.deep.equal([{ ir: 'STRING' }, { ir: 'NUMBER_INTEGER' }, { ir: 'NUMBER_DOUBLE' }, { ir: 'BOOLEAN' }, { ir: 'TASK_FINAL_STATUS' }])
  })

  it('know whether they must be given', () => {
    expect(string().presence).to.equal('required')
    expect(string({ optional: true }).presence).to.equal('optional')
    expect(integer({ default: 0, description: 'turns' })).to.deep.include({ presence: 'defaulted', default: 0, description: 'turns' })
    expect(boolean({ default: false }).presence).to.equal('defaulted')
  })

  it('a choice is a string that keeps its words', () => {
    expect(oneOf(['adam', 'sgd'], { default: 'adam' })).to.deep.include({ type: { ir: 'STRING', choices: ['adam', 'sgd'] }, default: 'adam' })
  })

  it('a task configuration is always optional: Kubernetes gives it, or nobody', () => {
    expect(taskConfig()).to.deep.include({ type: { ir: 'TASK_CONFIG' }, presence: 'optional' })
  })
})
