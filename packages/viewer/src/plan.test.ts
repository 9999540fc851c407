import { expect } from 'chai'
import { surfaceCrackPipeline } from '../fixture/surface-crack-pipeline.ts'
import { plannedTasks, plansOf } from './plan.ts'

describe('plannedTasks', () => {
  it('lists a pipeline by what waits for what, the tasks of a group after it', () => {
    expect(plannedTasks(surfaceCrackPipeline).map((task) => task.path)).to.deep.equal([
      'plan-trials',
      'ingest-images',
      'preprocess-images',
      'for-loop-1',
      'for-loop-1/train-classifier',
      'select-best',
      'evaluate-classifier',
      'condition-1',
      'condition-1/register-model',
      'condition-1/deploy-model',
      'condition-1/smoke-test',
      'condition-2',
      'condition-2/report',
    ])
  })
})

describe('plansOf', () => {
  const plans = plansOf(surfaceCrackPipeline)

  it('says conditions and items without the wrapping of the compiler', () => {
    expect(plans['condition-1']).to.deep.equal({ condition: 'select-best-accuracy >= 0.9', inputs: {} })
    expect(plans['for-loop-1']).to.deep.equal({ items: 'plan-trials-trials', inputs: {} })
  })

  it('says where inputs come from', () => {
    expect(plans['ingest-images']).to.deep.equal({ image: 'localhost/kfp-ts/ingest-images:0.1.0', inputs: { images: 'input images', count: '600' } })
    expect(plans['preprocess-images']?.inputs).to.deep.equal({ photographs: 'photographs of ingest-images' })
    expect(plans['for-loop-1/train-classifier']?.inputs).to.deep.equal({ learningRate: 'input item, parseJson(string_value)["learningRate"]' })
  })
})
