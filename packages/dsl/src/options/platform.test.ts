import type { ContainerSetting, Fragment, Output, String } from '@kfp-ts/component'
import { expect } from 'chai'
import { diagnosticsIn, findingsIn, graphIn, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

const setting = (platform: string, fragment: Fragment): ContainerSetting => ({ platform, fits: 'a container', fragment, findings: [] })
const mount = (claim: string | Output<String>): ContainerSetting => setting('cluster', { mounts: [{ claim }] })

describe('platform settings', () => {
  it('of one platform are merged: lists appended, records joined, outputs turned into references', () => {
    const [node] = graphIn(({ uri }) => {
      const labels = setting('cluster', { pod: { labels: { team: 'vision' } }, timeout: '60' })
      prepare(
        {},
        {
          platform: [
            mount('a'),
            mount(uri),
            labels,
            setting('cluster', { pod: { labels: { cost: 'low' } }, timeout: '60' }),
            setting('other', { x: 1 }),
          ],
        },
      )
    }).body
    expect(node?.kind === 'task' && node.options.platform).to.deep.equal([
      {
        platform: 'cluster',
        fragment: {
          mounts: [{ claim: 'a' }, { claim: { reference: { kind: 'input', input: 'uri' } } }],
          pod: { labels: { team: 'vision', cost: 'low' } },
          timeout: '60',
        },
      },
      { platform: 'other', fragment: { x: 1 } },
    ])
  })

  it('that disagree are a finding', () => {
    const [found, ...rest] = diagnosticsIn(() =>
      prepare({}, { platform: [setting('cluster', { pod: { labels: { team: 'a' } } }), setting('cluster', { pod: { labels: { team: 'b' } } })] }),
    )
    expect(rest).to.deep.equal([])
    expect(found).to.deep.include({
      code: 'KF1046',
      message: 'Two settings of task "prepare" disagree about cluster.pod.labels.team: "a" and "b".',
      hint: 'keep one of them.',
    })
  })

  it('must be settings, and fit', () => {
    expect(
      findingsIn(() => {
        prepare({}, { platform: untyped(mount('a')) })
        prepare({}, { platform: [untyped({ claim: 'a' })] })
        prepare({}, { platform: [untyped({ ...mount('a'), fits: 'a sub-pipeline' })] })
      }),
    ).to.deep.equal([
      'KF1045 Option "platform" of task "prepare" holds something that is no setting.',
      'KF1045 Option "platform" of task "prepare" holds a setting for a sub-pipeline.',
    ])
  })

  it('bring what is wrong with them; one that several tasks share is wrong once', () => {
    const finding = { code: 'KF1070', severity: 'error', message: 'Setting "mount" is wrong.' } as const
    const wrong: ContainerSetting = { ...mount('a'), findings: [finding] }
    expect(
      findingsIn(() => {
        prepare({}, { platform: [wrong] })
        prepare({}, { platform: [wrong] })
      }),
    ).to.deep.equal(['KF1070 Setting "mount" is wrong.'])
  })
})
