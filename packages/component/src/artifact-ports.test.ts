import { expect } from 'chai'
import { artifact, classificationMetrics, dataset, html, markdown, metrics, model } from './artifact-ports.ts'

describe('ports of artifacts', () => {
  it('carry a schema title of Kubeflow', () => {
    const titles = [dataset(), model(), metrics(), classificationMetrics(), html(), markdown(), artifact()].map(({ type }) => type.schemaTitle)
    expect(titles).to.deep.equal([
      'system.Dataset',
      'system.Model',
      'system.Metrics',
      'system.ClassificationMetrics',
      'system.HTML',
      'system.Markdown',
      'system.Artifact',
    ])
    expect(artifact({ schemaTitle: 'system.Photographs' }).type.schemaTitle).to.equal('system.Photographs')
  })

  it('may be optional', () => {
    expect([model().presence, model({ optional: true }).presence]).to.deep.equal(['required', 'optional'])
  })
})
