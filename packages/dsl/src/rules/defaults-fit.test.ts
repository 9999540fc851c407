import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { judge } from '../judge.ts'
import { graphOf, pipeline } from '../pipeline.ts'

const step = component({ name: 'step', inputs: { turns: t.integer({ default: 0.5 }) }, run: async () => {} })
const demo = pipeline({ name: 'demo', inputs: { turns: t.integer({ default: 1.5 }) } }, ({ turns }) => {
  step({ turns })
  step({ turns })
})

describe('rule: defaults fit', () => {
  it('in the pipeline, and once in each component', () => {
    expect(judge(graphOf(demo)).map(({ message }) => message)).to.deep.equal([
      'The default of input "turns" of pipeline "demo" does not fit its type: expected a whole number, got 1.5.',
      'The default of input "turns" of component "step" does not fit its type: expected a whole number, got 0.5.',
    ])
  })
})
