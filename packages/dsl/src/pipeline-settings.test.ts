import type { PipelineSetting } from '@kfp-ts/component'
import { expect } from 'chai'
import { judge } from './judge.ts'
import { graphOf, pipeline } from './pipeline.ts'
import { lowered } from './testing/lowered.ts'
import { untyped } from './testing/findings.ts'
import { prepare } from './testing/steps.ts'

const setting = (fragment: PipelineSetting['fragment'], platform = 'kubernetes'): PipelineSetting => ({
  platform,
  fits: 'pipeline',
  fragment,
  findings: [],
})
const mount = { platform: 'kubernetes', fits: 'a container', fragment: { pvcMount: [] }, findings: [] }
const findings = (definition: object): readonly string[] =>
  judge(graphOf(pipeline({ name: 'p', ...definition }, () => prepare()))).map(({ code, message }) => `${code} ${message}`)

describe('settings of a pipeline', () => {
  it('become the root of its runs and what platforms do for a whole run', () => {
    const platform = [setting({ workspace: { size: '10Gi' } }), setting({ activeDeadlineSeconds: 60 }), setting({ queue: 'fast' }, 'other')]
    const { document } = lowered(pipeline({ name: 'p', root: 's3://bucket/runs', platform }, () => prepare()))
    expect(document.spec.defaultPipelineRoot).to.equal('s3://bucket/runs')
    expect(document.platforms).to.deep.equal({
      kubernetes: { pipelineConfig: { workspace: { size: '10Gi' }, activeDeadlineSeconds: 60 } },
      other: { config: { queue: 'fast' } },
    })
  })
  it('that cannot be are findings', () => {
    expect(findings({ root: 'runs/mine' })).to.deep.equal(['KF1060 The root "runs/mine" of pipeline "p" is no address.'])
    expect(findings({ platform: [mount] })).to.deep.equal(['KF1045 Option "platform" of pipeline "p" holds a setting for a container.'])
    expect(findings({ platform: [setting({ seconds: 1 }), setting({ seconds: 2 })] })).to.deep.equal([
      'KF1046 Two settings of pipeline "p" disagree about kubernetes.seconds: 1 and 2.',
    ])
  })
  it('are of another kind than those of a task', () => {
    const written = pipeline({ name: 'p' }, () => {
      prepare({}, { platform: untyped([setting({ queue: 'fast' })]) })
    })
    expect(judge(graphOf(written)).map(({ message }) => message)).to.deep.equal([
      'Option "platform" of task "prepare" holds a setting for a whole pipeline.',
    ])
  })
})
