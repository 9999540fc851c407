import { expect } from 'chai'
import type { Position } from '@kfp-ts/diagnostics'
import type { Path, Value } from '@kfp-ts/ir'
import type { ArgoOptions } from '../options.ts'
import { smallPipeline } from '../platform/small-pipeline.test.ts'
import { workflowSettingFields } from '../platform/workflow-settings.ts'
import { toArgo } from '../to-argo.ts'
import { checkArgoOptions } from './checked-options.ts'
import { pipelineSettingSchema } from './option-schema.ts'

const found = (options: object): readonly string[] =>
  checkArgoOptions({ ...options }).map(({ code, message, hint }) => `${code} ${message} ${String(hint)}`)
const positionOf = (path: Path): Position => ({ file: path.join('/'), line: 1, column: 1 })

describe('checkArgoOptions', () => {
  it('takes all that there is', () => {
    const all: Required<ArgoOptions> = {
      kind: 'CronWorkflow',
      profile: 'plain',
      definitions: 'full',
      cron: {
        schedules: ['0 6 * * *', '@daily', '0 6 * * mon-fri'],
        timezone: 'Europe/Vienna',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 60,
        suspend: false,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 0,
      },
      arguments: { who: 'Ada' },
      stores: {
        's3://photographs': { endpoint: 's3.eu.example.org', region: 'eu', insecure: true, accessKeySecret: { name: 's', key: 'a' } },
        's3://': { useSDKCreds: true },
        'minio://': { endpoint: 'minio:9000', caSecret: { name: 's', key: 'a' } },
        'gs://': { serviceAccountKeySecret: { name: 's', key: 'a' } },
      },
      artifactRepositoryRef: { configMap: 'repositories', key: 'mine' },
      memoize: { maxAge: '24h', cache: { configMap: { name: 'my-cache' } } },
      serviceAccountName: '{{workflow.parameters.account}}',
      imagePullSecrets: [{ name: 'pull' }],
      securityContext: { runAsUser: 1000, runAsNonRoot: true },
      schedulerName: 'volcano',
      podPriorityClassName: 'batch',
      nodeSelector: { disk: 'ssd' },
      tolerations: [{ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' }],
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
      dnsConfig: { nameservers: ['10.0.0.10'], options: [{ name: 'ndots', value: '2' }] },
      podDisruptionBudget: { minAvailable: '50%' },
      podMetadata: { labels: { team: 'a' }, annotations: { b: 'c' } },
      parallelism: 5,
      priority: -7,
      activeDeadlineSeconds: 3600,
      suspend: true,
      synchronization: { mutexes: [{ name: 'one' }], semaphores: [{ configMapKeyRef: { name: 'limits', key: 'gpu' }, namespace: 'x' }] },
      ttlStrategy: { secondsAfterCompletion: 10, secondsAfterSuccess: 20, secondsAfterFailure: 0 },
      podGC: { strategy: 'OnPodSuccess', deleteDelayDuration: '30s', labelSelector: { matchLabels: { a: 'b' } } },
      artifactGC: { strategy: 'OnWorkflowDeletion', serviceAccountName: 'gc', forceFinalizerRemoval: true },
      volumeClaimGC: { strategy: 'OnWorkflowSuccess' },
      archiveLogs: true,
      hooks: {
        exit: { templateRef: { name: 'notify', template: 'bye' } },
        running: { expression: 'workflow.status == "Running"', templateRef: { name: 'notify', template: 'hi', clusterScope: true } },
      },
    }
    expect(found(all)).to.deep.equal([])
  })

  it('names what is no option, and what was meant', () => {
    expect(found({ paralelism: 3, podGC: { stategy: 'OnPodSuccess' }, securityContext: { runAsUsr: 5 } })).to.deep.equal([
      'KF3817 There is no option "paralelism". did you mean parallelism?',
      'KF3817 There is no option "podGC.stategy". did you mean podGC.strategy?',
      'KF3817 There is no option "securityContext.runAsUsr". did you mean securityContext.runAsUser?',
    ])
    expect(found({ cron: { at: 1 } })).to.deep.equal([
      'KF3817 There is no option "cron.at". it can be concurrencyPolicy, failedJobsHistoryLimit, schedules, startingDeadlineSeconds, successfulJobsHistoryLimit, suspend, timezone.',
    ])
  })

  it('holds values against words of its own', () => {
    expect(found({ kind: 'Workfow', profile: 'kfp', definitions: 'both', stores: 3, memoize: true, cron: 'every day' })).to.deep.equal([
      'KF3818 Option "kind" cannot be "Workfow". kind is one of Workflow, WorkflowTemplate, CronWorkflow.',
      'KF3818 Option "profile" cannot be "kfp". profile is one of plain, plain-compat, kfp-v1.',
      'KF3818 Option "definitions" cannot be "both". definitions is one of full, minimal.',
      'KF3818 Option "stores" cannot be 3. stores is an object.',
      'KF3818 Option "memoize" cannot be true. memoize is an object.',
      'KF3818 Option "cron" cannot be "every day". cron is an object.',
    ])
    expect(found({ arguments: { who: null }, kind: null })).to.deep.equal([
      'KF3818 Option "arguments.who" cannot be null. arguments.who is a value, or left out.',
      'KF3818 Option "kind" cannot be null. kind is a value, or left out.',
    ])
  })

  it("holds values against Argo's definitions", () => {
    const wrong = {
      parallelism: 'three',
      suspend: 'yes',
      podGC: 'OnPodSuccess',
      artifactGC: { strategy: 'Sometimes' },
      volumeClaimGC: { strategy: 'Sometimes' },
      ttlStrategy: { secondsAfterCompletion: '10' },
      imagePullSecrets: ['pull'],
      synchronization: { mutex: {} },
      cron: { schedules: [5], concurrencyPolicy: 'Never' },
      hooks: { exit: {} },
    }
    expect(found(wrong)).to.deep.equal([
      'KF3818 Option "parallelism" cannot be "three". parallelism is a whole number of at least 1.',
      'KF3818 Option "suspend" cannot be "yes". suspend is true or false.',
      'KF3818 Option "podGC" cannot be "OnPodSuccess". podGC is an object.',
      'KF3818 Option "artifactGC.strategy" cannot be "Sometimes". artifactGC.strategy is one of OnWorkflowCompletion, OnWorkflowDeletion, Never.',
      'KF3818 Option "volumeClaimGC.strategy" cannot be "Sometimes". volumeClaimGC.strategy is one of OnWorkflowCompletion, OnWorkflowSuccess.',
      'KF3818 Option "ttlStrategy.secondsAfterCompletion" cannot be "10". ttlStrategy.secondsAfterCompletion is a whole number of at least 0.',
      'KF3818 Option "imagePullSecrets[0]" cannot be "pull". imagePullSecrets[0] is an object.',
      'KF3817 There is no option "synchronization.mutex". did you mean synchronization.mutexes?',
      'KF3818 Option "cron.schedules[0]" cannot be 5. cron.schedules[0] is a text.',
      'KF3818 Option "cron.concurrencyPolicy" cannot be "Never". cron.concurrencyPolicy is one of Allow, Forbid, Replace.',
      'KF3818 Option "hooks.exit.templateRef" cannot be missing. hooks.exit.templateRef is an object.',
    ])
    expect(found({ parallelism: -1, activeDeadlineSeconds: 1.5, cron: { schedules: '0 6 * * *' }, hooks: ['a'] })).to.deep.equal([
      'KF3818 Option "parallelism" cannot be -1. parallelism is a whole number of at least 1.',
      'KF3818 Option "activeDeadlineSeconds" cannot be 1.5. activeDeadlineSeconds is a whole number of at least 1.',
      'KF3818 Option "cron.schedules" cannot be "0 6 * * *". cron.schedules is a list of at least 1.',
      'KF3818 Option "hooks" cannot be a list. hooks is an object.',
    ])
  })

  it('wants the kind that goes by the clock for times', () => {
    const cron = { schedules: ['@daily'] }
    const idle = (kind: string): readonly string[] => [
      `KF3823 Option "cron" means nothing for a ${kind}. take the kind CronWorkflow, or leave it out.`,
    ]
    expect(found({ cron })).to.deep.equal(idle('Workflow'))
    expect(found({ cron, kind: 'WorkflowTemplate' })).to.deep.equal(idle('WorkflowTemplate'))
    expect(found({ cron, kind: 'CronWorkflow' })).to.deep.equal([])
  })

  it('holds values against what Argo makes of them', () => {
    const late = { templateRef: { name: 'Notify', template: 'a' } }
    expect(
      found({ memoize: { maxAge: '1d' }, serviceAccountName: 'Not A Name', podGC: { deleteDelayDuration: '30' }, hooks: { late } }),
    ).to.deep.equal([
      `KF3818 Option "memoize.maxAge" cannot be "1d". memoize.maxAge is a number with a unit: '30s', '10m', '24h'.`,
      'KF3818 Option "serviceAccountName" cannot be "Not A Name". serviceAccountName is made of small letters, digits, hyphens and dots.',
      `KF3818 Option "podGC.deleteDelayDuration" cannot be "30". podGC.deleteDelayDuration is a number with a unit: '30s', '10m', '24h'.`,
      'KF3818 Option "hooks.late.templateRef.name" cannot be "Notify". hooks.late.templateRef.name is made of small letters, digits, hyphens and dots.',
      `KF3818 Option "hooks.late.expression" cannot be missing. hooks.late.expression is what says when the hook runs, and only the hook exit has none: 'workflow.status == "Running"'.`,
    ])
  })

  it('looks at stores', () => {
    const stores = { 's3://': { endpont: 'x' }, 'gs://': { region: 'x' }, 'minio://': { endpoint: 'http://minio:9000' } }
    expect(found({ stores: { ...stores, 'minio://': {} } })).to.deep.equal([
      `KF3817 There is no option "stores['s3://'].endpont". did you mean stores['s3://'].endpoint?`,
      `KF3817 There is no option "stores['gs://'].region". it can be serviceAccountKeySecret.`,
    ])
    expect(found({ stores: { 'minio://': stores['minio://'], 'https://a': {} } })).to.deep.equal([
      `KF3818 Option "stores['minio://'].endpoint" cannot be "http://minio:9000". stores['minio://'].endpoint is a host, perhaps with a port: 's3.amazonaws.com', 'minio:9000'.`,
      `KF3818 Option "stores['https://a']" cannot be "https://a". stores['https://a'] is described by what its URIs begin with: s3://, minio:// or gs://.`,
    ])
  })

  it('says where an option was written', () => {
    const positions = checkArgoOptions({ paralelism: 3, cron: { timezone: 'Europe/Wien' }, suspend: 1 }, positionOf).map(
      ({ position }) => position?.file,
    )
    expect(positions).to.deep.equal(['paralelism', 'suspend', 'cron/timezone'])
  })
})

describe('where pods run', () => {
  it('is said in words of Kubernetes', () => {
    expect(found({ dnsPolicy: 'clusterFirst', tolerations: [{ effect: 'NoStart' }], podDisruptionBudget: { minAvailable: true } })).to.deep.equal([
      'KF3818 Option "dnsPolicy" cannot be "clusterFirst". dnsPolicy is one of ClusterFirst, ClusterFirstWithHostNet, Default, None.',
      'KF3818 Option "tolerations[0].effect" cannot be "NoStart". tolerations[0].effect is one of NoSchedule, PreferNoSchedule, NoExecute.',
      'KF3818 Option "podDisruptionBudget.minAvailable" cannot be true. podDisruptionBudget.minAvailable is a whole number or a text.',
    ])
    const messages = checkArgoOptions({ nodeSelector: { disk: 1 }, tolerations: [{ seconds: 1 }] }).map(({ message }) => message)
    expect(messages).to.deep.equal(['Option "nodeSelector.disk" cannot be 1.', 'There is no option "tolerations[0].seconds".'])
  })
})

describe('toArgo', () => {
  it('looks at its options first', () => {
    const { document, diagnostics } = toArgo(smallPipeline({}), { kind: 'Workfow' } as unknown as ArgoOptions)
    expect([document, diagnostics.map(({ code }) => code)]).to.deep.equal([undefined, ['KF3818']])
  })
})

describe('settings of a pipeline for Argo', () => {
  const converted = (argo: { readonly [field: string]: Value }) => toArgo(smallPipeline({ pipeline: { argo } }), {}, positionOf).diagnostics

  it('are checked where they stand', () => {
    const settings = { paralelism: 2, parallelism: 'two', ttlStrategy: { secondsAfterCompetion: 3 }, memoize: null }
    expect(converted(settings).map(({ code, message, position }) => `${code} ${message} ${String(position?.file)}`)).to.deep.equal([
      'KF3854 The settings of the pipeline for "argo" have a field "paralelism", which is none. platforms/argo/config/paralelism',
      'KF3854 The settings of the pipeline for "argo" have a field "ttlStrategy.secondsAfterCompetion", which is none. platforms/argo/config/ttlStrategy/secondsAfterCompetion',
      'KF3819 The settings of the pipeline for Argo have "two" as parallelism. platforms/argo/config/parallelism',
    ])
    expect(converted({ memoize: true }).map(({ code, hint }) => `${code} ${String(hint)}`)).to.deep.equal(['KF3819 memoize is an object.'])
    expect(converted({ memoize: null, cron: { schedules: ['@daily'], timezone: null } })).to.deep.equal([])
  })

  it('are all that the type has', () => {
    expect(Object.keys(pipelineSettingSchema().properties ?? {})).to.have.members([...workflowSettingFields])
  })
})
