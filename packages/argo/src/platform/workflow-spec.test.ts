import { expect } from 'chai'
import { smallPipeline } from './small-pipeline.test.ts'
import { workflowSpec } from './workflow-spec.ts'

const said = (...args: Parameters<typeof workflowSpec>): readonly string[] =>
  workflowSpec(...args).diagnostics.map(({ code, message }) => `${code} ${message}`)

describe('settings of a pipeline as a whole', () => {
  it('are those of Kubeflow', () => {
    const kubernetes = {
      workspace: { size: '10Gi', kubernetes: { pvcSpecPatch: { storageClassName: 'fast' } } },
      resourceTtl: 60,
      resourceTtlOnSuccess: 3600,
      activeDeadlineSeconds: 7200,
      mutexName: 'one',
      semaphoreKey: 'few',
    }
    expect(workflowSpec(smallPipeline({ pipeline: { kubernetes } }), {}).spec).to.deep.equal({
      ttlStrategy: { secondsAfterCompletion: 60, secondsAfterSuccess: 3600 },
      activeDeadlineSeconds: 7200,
      volumeClaimTemplates: [
        {
          metadata: { name: 'kfp-workspace' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }, storageClassName: 'fast' },
        },
      ],
      volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
      synchronization: { mutexes: [{ name: 'one' }], semaphores: [{ configMapKeyRef: { name: 'semaphore-config', key: 'few' } }] },
    })
  })

  it('are those of Argo, and options go before both', () => {
    const document = smallPipeline({
      pipeline: {
        kubernetes: { activeDeadlineSeconds: 1 },
        argo: { parallelism: 2, serviceAccountName: 'a', memoize: {}, cron: { schedules: ['* * * * *'] } },
      },
    })
    const { spec, cron, diagnostics } = workflowSpec(document, { activeDeadlineSeconds: 3, serviceAccountName: 'b' })
    expect(spec).to.deep.equal({ activeDeadlineSeconds: 3, parallelism: 2, serviceAccountName: 'b' })
    expect(cron).to.deep.equal({ schedules: ['* * * * *'] })
    expect(diagnostics).to.deep.equal([])
  })

  it('say together when runs start', () => {
    const written = { schedules: ['* * * * *'], concurrencyPolicy: 'Forbid' }
    const { cron } = workflowSpec(smallPipeline({ pipeline: { argo: { cron: written, podGC: null } } }), { cron: { timezone: 'Europe/Vienna' } })
    expect(cron).to.deep.equal({ ...written, timezone: 'Europe/Vienna' })
  })

  it('are none that nobody knows', () => {
    expect(said(smallPipeline({ pipeline: { kubernetes: { more: 1 } } }), {})).to.deep.equal([
      'KF3854 The settings of the pipeline for "kubernetes" have a field "more", which is none.',
    ])
  })

  it('are not the root of the pipeline', () => {
    expect(said(smallPipeline({ root: 's3://bucket/runs' }), {})).to.deep.equal([
      `KF3859 The pipeline's root s3://bucket/runs is not used: Argo keeps artifacts in the artifact repository of the workflow.`,
    ])
  })
})
