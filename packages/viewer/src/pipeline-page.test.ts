import { expect } from 'chai'
import { surfaceCrackPipeline } from '../fixture/surface-crack-pipeline.ts'
import type { PageData } from './page-data.ts'
import { pipelinePage } from './pipeline-page.ts'

describe('pipelinePage', () => {
  const html = pipelinePage(surfaceCrackPipeline)
  const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as PageData

  it('draws every task, waiting for what it takes and not yet run', () => {
    expect(data.subject).to.equal('pipeline')
    const told = data.run.tasks.map((task) => [task.path, task.kind, task.after.join()])
    expect(told).to.deep.include(['for-loop-1', 'loop', 'plan-trials,preprocess-images'])
    expect(told).to.deep.include(['for-loop-1/train-classifier', 'container', ''])
    expect(told).to.deep.include(['preprocess-images', 'container', 'ingest-images'])
    expect(told).to.deep.include(['condition-1/deploy-model', 'container', 'condition-1/register-model'])
  })

  it('says what the pipeline takes', () => {
    expect(data.run.parameters).to.deep.equal({
      images: 'string, default empty. A folder of photographs.',
      epochs: 'integer, default 4',
      threshold: 'double, required',
      notes: 'struct, optional',
    })
  })

  it('is the same for the same document', () => {
    expect(pipelinePage(surfaceCrackPipeline)).to.equal(html)
  })
})
