import { expect } from 'chai'
import { readPipeline } from '../read/read-pipeline.ts'
import { smallText } from '../small-document.test.ts'
import { configField } from './config-field.ts'

describe('configField', () => {
  it('is where Kubeflow reads settings of Kubernetes, and lets those of others be', () => {
    expect(configField('kubernetes')).to.equal('pipelineConfig')
    const codes = (field: string): readonly string[] =>
      readPipeline(`${smallText.split('---')[0]}---\nplatforms: {argo: {${field}: {parallelism: 3}}}\n`, { file: 'small.yaml' }).diagnostics.map(
        ({ code }) => code,
      )
    expect(codes(configField('argo'))).to.deep.equal([])
    expect(codes('pipelineConfig')).to.deep.equal(['KF3010'])
  })
})
