import { expect } from 'chai'
import { artifact, classificationMetrics, dataset, html, markdown, metrics, model, slicedClassificationMetrics } from './artifact-ports.ts'

describe('ports of artifacts', () => {
  it('carry a schema title of Kubeflow', () => {
    const titles = [dataset(), model(), metrics(), classificationMetrics(), slicedClassificationMetrics(), html(), markdown(), artifact()].map(
      ({ type }) => type.schemaTitle,
    )
    expect(titles).to.deep.equal([
      'system.Dataset',
      'system.Model',
      'system.Metrics',
      'system.ClassificationMetrics',
      'system.SlicedClassificationMetrics',
      'system.HTML',
      'system.Markdown',
      'system.Artifact',
    ])
    expect(artifact({ schemaTitle: 'system.Photographs' }).type.schemaTitle).to.equal('system.Photographs')
  })

  it('may be of a kind and a version of their own', () => {
    expect(artifact({ schemaTitle: 'google.VertexModel', schemaVersion: '1.2.0', description: 'In the registry.' })).to.deep.include({
      type: { schemaTitle: 'google.VertexModel', schemaVersion: '1.2.0' },
      description: 'In the registry.',
    })
  })

  it('may be optional', () => {
    expect([model().presence, model({ optional: true }).presence]).to.deep.equal(['required', 'optional'])
  })
})
