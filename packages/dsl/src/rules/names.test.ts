import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { judge } from '../judge.ts'
import { graphOf, pipeline } from '../pipeline.ts'

const odd = component({ name: '3d model', inputs: { 'learning-rate': t.double() }, outputs: { 'a b': t.string() }, run: async () => ({ 'a b': '' }) })
const fine = component({ name: 'train_classifier 2', run: async () => {} })
const demo = pipeline({ name: 'My Pipeline', inputs: { größe: t.double() } }, ({ größe }) => {
  odd({ 'learning-rate': größe })
  fine()
})

describe('rule: names', () => {
  it('of pipelines, components, inputs and outputs can be carried by Kubeflow', () => {
    expect(judge(graphOf(demo)).map(({ code, message }) => `${code} ${message}`)).to.deep.equal([
      'KF2020 "My Pipeline" is no name for a pipeline.',
      'KF2022 "größe" is no name for an input of pipeline "My Pipeline".',
      'KF2021 "3d model" is no name for a component.',
      'KF2022 "learning-rate" is no name for an input of component "3d model".',
      'KF2022 "a b" is no name for an output of component "3d model".',
    ])
  })
})
