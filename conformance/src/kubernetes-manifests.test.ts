import { join } from 'node:path'
import { type IrDocument, type KubernetesManifestOptions, loadYaml, readPipeline, writeKubernetesManifests, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { output } from './command.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'

/** The options of `manifests.py`, as we call them. */
const options: { readonly [name: string]: KubernetesManifestOptions } = {
  bare: {},
  named: {
    pipelineName: 'other',
    pipelineDisplayName: 'The other',
    versionName: 'v1',
    versionDisplayName: 'The first',
    namespace: 'team',
    includePipeline: true,
  },
  'with-pipeline': { includePipeline: true },
  'version-only': { versionName: 'v1' },
  'display-only': { pipelineDisplayName: 'The other', includePipeline: true },
}

describe('a pipeline of the Python SDK, read and written by us', () => {
  let text: string
  let document: IrDocument
  let manifests: { readonly [name: string]: readonly unknown[] }

  before(async () => {
    const printed = await output(join(await kfpSdk(), 'python'), [join(repository, 'conformance/python/manifests.py')])
    const compiled = JSON.parse(printed) as { readonly text: string; readonly manifests: typeof manifests }
    ;({ text, manifests } = compiled)
    const read = readPipeline(text)
    expect(read.diagnostics).to.deep.equal([])
    document = read.document as IrDocument
  })

  it('begins with the same comment, for inputs and defaults of every kind', () => {
    expect(commentOf(writePipeline(document))).to.equal(commentOf(text))
  })

  for (const [name, given] of Object.entries(options)) {
    it(`is the same Kubernetes objects (${name}), which are read as the same pipeline`, () => {
      const ours = writeKubernetesManifests(document, given)
      expect(loadYaml(ours, 'ours.yaml').documents.map(({ value }) => value)).to.deep.equal(manifests[name])
      expect(readPipeline(ours).document).to.deep.equal(document)
    })
  }
})

function commentOf(file: string): string {
  return /^(?:#.*\n)+/.exec(file)?.[0] ?? ''
}
