import type { PipelineSetting } from '@kfp-ts/component'
import { expect } from 'chai'
import { pipeline } from '../pipeline.ts'
import { diagnosticsIn } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

const deadline: PipelineSetting = { platform: 'kubernetes', fits: 'pipeline', fragment: { activeDeadlineSeconds: 60 }, findings: [] }
const inner = pipeline({ name: 'inner', root: 's3://runs/inner', platform: [deadline] }, () => {
  prepare()
})

describe('rule: settings of sub-pipelines', () => {
  it('a pipeline that is called warns of what it loses, which the Python SDK drops without a word', () => {
    const found = diagnosticsIn(() => {
      inner()
      prepare()
    })
    expect(found.map(({ code, severity, message, hint }) => [code, severity, message, hint])).to.deep.equal([
      [
        'KF2026',
        'warning',
        'Pipeline "inner" is called in another pipeline, which ignores its own "root" and "platform".',
        'say it in the pipeline that is compiled, the outermost one.',
      ],
    ])
  })
})
