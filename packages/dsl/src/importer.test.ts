import { t } from '@kfp-ts/component'
import { expect } from 'chai'
import { importer } from './importer.ts'
import { findingsIn, graphIn, untyped } from './testing/findings.ts'
import { deploy } from './testing/steps.ts'

describe('importer', () => {
  it('records what is imported, with references in its metadata', () => {
    const [imported, used] = graphIn(({ uri, rate }) => {
      const model = importer({ uri, type: t.model(), reimport: true, metadata: { kind: 'base', rate } }, { displayName: 'base' }).outputs.artifact
      deploy({ model })
    }).body
    expect(imported).to.deep.include({
      kind: 'task',
      inputs: { uri: { reference: { kind: 'input', input: 'uri' } } },
      options: { displayName: 'base' },
      callee: {
        kind: 'importer',
        importer: {
          type: { schemaTitle: 'system.Model' },
          reimport: true,
          metadata: { kind: 'base', rate: { reference: { kind: 'input', input: 'rate' } } },
        },
      },
    })
    expect(used).to.deep.include({ inputs: { model: { reference: { kind: 'output', node: 1, output: 'artifact' } } } })
  })

  it('has no container to set', () => {
    expect(findingsIn(() => importer({ uri: 's3://x', type: t.model() }, untyped({ memory: '8G' })))).to.deep.equal([
      'KF1041 Option "memory" of "importer" needs a container, and an importer has none.',
    ])
    const surplus = { cache: false, retry: { times: 2 }, ignoreUpstreamFailure: true, platform: [] }
    expect(findingsIn(() => importer({ uri: 's3://x', type: t.model() }, untyped(surplus)))).to.deep.equal(
      ['cache', 'retry', 'ignoreUpstreamFailure', 'platform'].map(
        (option) => `KF1061 Option "${option}" means nothing to an importer, which starts nothing.`,
      ),
    )
  })
})
