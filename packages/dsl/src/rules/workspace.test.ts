import { type PipelineSetting, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { importer } from '../importer.ts'
import { judge } from '../judge.ts'
import { graphOf, pipeline } from '../pipeline.ts'
import { job } from '../run-values.ts'
import { findingsIn } from '../testing/findings.ts'
import { deploy, show } from '../testing/steps.ts'
import { text } from '../text.ts'

const download = (): void => {
  const { artifact } = importer({ uri: 's3://models/base', type: t.model(), downloadToWorkspace: true }).outputs
  deploy({ model: artifact })
}
const inner = pipeline({ name: 'inner' }, () => {
  download()
  show({ text: job.workspacePath })
})
const workspace: PipelineSetting = { platform: 'kubernetes', fits: 'pipeline', fragment: { workspace: { size: '1Gi' } }, findings: [] }

describe('rule: workspace', () => {
  it('who uses the workspace needs one in the pipeline that is compiled', () => {
    expect(
      findingsIn(() => {
        show({ text: text`${job.workspacePath}/cache` })
        download()
      }),
    ).to.deep.equal([
      'KF2027 An importer downloads to the workspace, but pipeline "demo" has no workspace.',
      'KF2027 Input "text" of task "show" is the path of the workspace, but pipeline "demo" has no workspace.',
    ])
    expect(judge(graphOf(inner)).map(({ code }) => code)).to.deep.equal(['KF2027', 'KF2027'])
  })
  it('it serves the pipelines inside too', () => {
    const outer = pipeline({ name: 'outer', platform: [workspace] }, () => {
      inner()
    })
    expect(judge(graphOf(outer))).to.deep.equal([])
  })
})
