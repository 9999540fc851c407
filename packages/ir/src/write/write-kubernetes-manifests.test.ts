import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { loadYaml } from '../yaml/load-yaml.ts'
import { readPipeline } from '../read/read-pipeline.ts'
import { smallText } from '../small-document.test.ts'
import { writeKubernetesManifests } from './write-kubernetes-manifests.ts'

const small = readPipeline(smallText).document
if (small === undefined) throw new Error('not read')
const documentsOf = (text: string) => loadYaml(text, 'x.yaml').documents.map(({ value }) => value)

describe('Kubernetes manifests', () => {
  it('hold the pipeline and its settings; names are those of the pipeline', () => {
    expect(documentsOf(writeKubernetesManifests(small))).to.deep.equal([
      {
        apiVersion: 'pipelines.kubeflow.org/v2beta1',
        kind: 'PipelineVersion',
        metadata: { name: 'small' },
        spec: { displayName: 'small', pipelineName: 'small', pipelineSpec: small.spec, platformSpec: { platforms: small.platforms } },
      },
    ])
  })

  it('have the names that are asked for, and the pipeline itself', () => {
    const options = {
      namespace: 'team',
      pipelineName: 'p',
      versionName: 'v',
      pipelineDisplayName: 'P',
      versionDisplayName: 'V',
      includePipeline: true,
    }
    const described = { ...small, spec: { ...small.spec, pipelineInfo: { name: 'small', description: 'Says.' } } }
    const [pipeline, version] = documentsOf(writeKubernetesManifests(described, options))
    expect(pipeline).to.deep.equal({
      apiVersion: 'pipelines.kubeflow.org/v2beta1',
      kind: 'Pipeline',
      metadata: { name: 'p', namespace: 'team' },
      spec: { displayName: 'P', description: 'Says.' },
    })
    expect(version).to.have.property('metadata').that.deep.equals({ name: 'v', namespace: 'team' })
    expect(version).to.have.property('spec').that.includes({ displayName: 'V', pipelineName: 'p', description: 'Says.' })
  })

  it('are read as the pipeline that they carry, with its places', () => {
    const text = writeKubernetesManifests(small, { includePipeline: true })
    const { document, diagnostics, positionOf } = readPipeline(text, { file: 'x.yaml' })
    expect(diagnostics).to.deep.equal([])
    expect(document).to.deep.equal(small)
    expect(positionOf(['spec', 'root'])?.line).to.equal(text.split('\n').findIndex((line) => line === '    root:') + 1)
    expect(readPipeline(text.replace('schemaVersion: 2.1.0', 'schemaVersion: 3.0.0')).diagnostics.map(({ code }) => code)).to.deep.equal(['KF3015'])
  })

  it('without a pipeline are refused as what they are', () => {
    const object = 'apiVersion: pipelines.kubeflow.org/v2beta1\nkind: PipelineVersion\nspec: {}\n'
    expect(readPipeline(object).diagnostics.map(({ message }) => message)).to.deep.equal([
      'The document is a Kubernetes object of kind PipelineVersion, not a compiled pipeline.',
    ])
  })

  it('are refused with names that Kubernetes does not take, all at once', () => {
    expect(() => writeKubernetesManifests(small, { versionName: 'Version_1', namespace: 'a.b' }))
      .to.throw(PipelineError, '"Version_1" cannot be the name of a Kubernetes object.')
      .with.property('diagnostics')
      .that.has.length(2)
  })
})
