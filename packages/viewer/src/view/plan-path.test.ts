import { expect } from 'chai'
import { planPath } from './plan-path.ts'

describe('planPath', () => {
  it('leaves out the numbers of turns', () => {
    expect(['train', 'loop/3', 'loop/3/inner/0/train', 'step-2'].map(planPath)).to.deep.equal(['train', 'loop', 'loop/inner/train', 'step-2'])
  })
})
