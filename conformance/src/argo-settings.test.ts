import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo, type WorkflowHook, writeArgo } from '@kfp-ts/argo'
import { checkArgo } from '@kfp-ts/argo/check'
import {
  hooks,
  memoize,
  mutex,
  podSpecPatch,
  priorityClass,
  resource,
  semaphore,
  serviceAccount,
  sidecar,
  suspend,
  timeout,
  workflow,
} from '@kfp-ts/argo/settings'
import { checkPipeline, type IrDocument, readPipeline, writePipeline } from '@kfp-ts/ir'
import { runPipeline } from '@kfp-ts/local'
import { expect } from 'chai'
import { compileShape } from '@kfp-ts/test-kit'
import { component, containerComponent, kubernetes, pipeline, t } from 'kfp-ts'
import { argoFilled } from './argo-expressions.ts'
import { argoCrdLint, argoLint, oldArgoAnswers } from './argo-oracles.ts'

const say = containerComponent({
  name: 'say',
  image: 'docker.io/library/busybox:1.37.0',
  inputs: { words: t.string() },
  outputs: { said: t.string() },
  command: ['sh', '-c', 'mkdir -p "$(dirname "$1")" && printf %s "$0" > "$1"'],
  args: ({ inputs, outputs }) => [inputs.words, outputs.said.path],
})

const double = component({ name: 'double', inputs: { n: t.integer() }, outputs: { twice: t.integer() }, run: async ({ n }) => ({ twice: 2 * n }) })
const simple = pipeline({ name: 'simple', platform: [workflow({ parallelism: 1 })] }, () =>
  double({ n: 21 }, { platform: [mutex('one'), suspend(), priorityClass('batch')] }),
)

const onKubernetes = [
  kubernetes.secretAsVolume({ secret: 'certificates', path: '/etc/certificates' }),
  kubernetes.configMapAsEnv({ configMap: 'settings', env: { level: 'LEVEL' } }),
  kubernetes.ephemeralVolume({ name: 'disk', path: '/disk', accessModes: ['ReadWriteOnce'], size: '5Gi', labels: { a: 'b' } }),
  kubernetes.emptyDir({ name: 'scratch', path: '/scratch', medium: 'Memory', sizeLimit: '1Gi' }),
  kubernetes.sharedMemory({ name: 'shared', size: '1Gi' }),
  kubernetes.nodeAffinity({ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }),
  kubernetes.podAntiAffinity({ topologyKey: 'kubernetes.io/hostname', matchPodLabels: { app: 'train' }, weight: 50 }),
  kubernetes.tolerations({ key: 'a', operator: 'Exists', effect: 'NoExecute', seconds: 60 }),
  kubernetes.podAnnotations({ 'sidecar.istio.io/inject': 'false' }),
  kubernetes.securityContext({ runAsUser: 1000, runAsNonRoot: true }),
  kubernetes.initContainer({ name: 'fetch', image: 'fetch:1', args: ['{{here}}'], mounts: { scratch: '/x' }, resources: { limits: { cpu: '1' } } }),
  kubernetes.imagePullSecrets('registry'),
  kubernetes.resourceClaim('one-gpu'),
]

const onArgo = [
  memoize({ maxAge: '24h' }),
  mutex('the-database'),
  semaphore({ configMap: 'limits', key: 'gpu' }),
  priorityClass('batch'),
  serviceAccount('trainer'),
  sidecar({ name: 'redis', image: 'redis:7.4.1' }),
  podSpecPatch({ hostname: 'trainer' }),
  hooks({
    broken: {
      templateRef: { name: 'notify', template: 'mail' },
      expression: 'task.status == "Failed"',
      arguments: { parameters: [{ name: 'text', value: 'Look at {{workflow.name}}.' }] },
    },
    exit: {
      templateRef: { name: 'notify', template: 'mail', clusterScope: true },
      arguments: { parameters: [{ name: 'text', value: 'It was {{task.status}}.' }] },
    },
  }),
]

const everything = pipeline(
  {
    name: 'everything',
    inputs: { secret: t.string({ optional: true }), node: t.struct({ disk: t.string() }, { optional: true }) },
    platform: [
      kubernetes.workspace({ size: '1Gi' }),
      kubernetes.timeToLive({ afterFinish: 3600 }),
      workflow({
        artifactRepositoryRef: { configMap: 'artifact-repositories', key: 's3' },
        serviceAccountName: 'pipelines',
        parallelism: 10,
        priority: 5,
        podGC: { strategy: 'OnPodSuccess', deleteDelayDuration: '60s' },
        artifactGC: { strategy: 'OnWorkflowDeletion' },
        synchronization: { mutexes: [{ name: 'one-at-a-time' }] },
        suspend: false,
        archiveLogs: true,
        podMetadata: { labels: { team: 'vision' } },
        podPriorityClassName: 'batch',
        nodeSelector: { disk: 'ssd' },
        tolerations: [{ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' }],
        hostNetwork: true,
        dnsPolicy: 'ClusterFirstWithHostNet',
        dnsConfig: { nameservers: ['10.0.0.10'], options: [{ name: 'ndots', value: '2' }] },
        podDisruptionBudget: { minAvailable: '50%' },
        hooks: { exit: { templateRef: { name: 'notify', template: 'mail' } } },
      }),
    ],
  },
  ({ secret, node }) => {
    const named = say({ words: 'database' })
    say({ words: 'everything' }, { platform: onKubernetes })
    say({ words: 'argo' }, { platform: onArgo })
    say({ words: 'later' }, { platform: [suspend({ duration: '1h' }), timeout('30m')] })
    const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'a-' }, data: { a: named.outputs.said } }
    say({ words: 'made' }, { platform: [resource({ action: 'create', manifest, outputs: { said: '{.data.a}' } })] })
    say(
      { words: 'from outside' },
      {
        platform: [
          kubernetes.secretAsEnv({ secret, env: { password: 'PASSWORD' } }),
          kubernetes.mountPvc({ claim: named.outputs.said, path: '/data' }),
          kubernetes.nodeSelectorJson(node),
        ],
      },
    )
  },
)

const act = containerComponent({ name: 'act', image: 'docker.io/library/busybox:1.37.0', command: ['true'], args: () => [] })
const read = containerComponent({
  name: 'read',
  image: 'docker.io/library/busybox:1.37.0',
  outputs: { phase: t.string() },
  command: ['touch'],
  args: ({ outputs }) => [outputs.phase.path],
})
const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }

/** All that can be asked of Kubernetes, with all that can be said of it. */
const requests = pipeline({ name: 'requests' }, () => {
  const conditions = { successCondition: 'status.phase in (Running, Succeeded)', failureCondition: 'status.phase == Failed' }
  act({}, { platform: [resource({ action: 'create', manifest: pod, setOwnerReference: true, ...conditions })] })
  act({}, { platform: [resource({ action: 'apply', manifest: pod, flags: ['--server-side'] })] })
  act({}, { platform: [resource({ action: 'replace', manifest: pod, flags: ['--force'] })] })
  act({}, { platform: [resource({ action: 'delete', manifest: pod })] })
  act({}, { platform: [resource({ action: 'delete', flags: ['pod', 'a'] })] })
  read({}, { platform: [resource({ action: 'get', manifest: pod, outputs: { phase: '{.status.phase}' } })] })
  read({}, { platform: [resource({ action: 'get', flags: ['pod', 'a'], outputs: { phase: '{.status.phase}' } })] })
  act({}, { platform: [resource({ action: 'patch', manifest: { ...pod, metadata: { name: 'a', labels: { b: 'c' } } } })] })
  act({}, { platform: [resource({ action: 'patch', mergeStrategy: 'merge', flags: ['pod', 'a'], manifest: { metadata: { labels: { b: 'c' } } } })] })
  const changes = [{ op: 'add', path: '/metadata/labels/b', value: 'c' }]
  act({}, { platform: [resource({ action: 'patch', mergeStrategy: 'json', flags: ['pod', 'a'], manifest: changes })] })
})

interface Template {
  readonly dag?: { readonly tasks: readonly { readonly name: string; readonly hooks?: { readonly [hook: string]: WorkflowHook } }[] }
}

/** What our lint, Argo's validator and its definitions say of a pipeline. */
async function verdictsOf(document: IrDocument): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'argo-settings-'))
  const file = join(folder, 'workflow.yaml')
  const made = toArgo(document)
  expect(made.diagnostics).to.deep.equal([])
  const text = writeArgo(made.document!)
  await writeFile(file, text)
  const verdicts = [...(await argoLint([file])), ...(await argoCrdLint([file]))]
  await rm(folder, { recursive: true })
  return [...checkArgo(text).map(({ code, message }) => `${code} ${message}`), ...verdicts.flatMap(({ error }) => error ?? [])]
}

describe('settings', () => {
  let document: IrDocument
  before(async () => {
    const { text } = await compileShape({ name: 'everything', pipeline: everything })
    const read = readPipeline(text, { file: 'everything.yaml' })
    expect(read.diagnostics).to.deep.equal([])
    document = read.document!
  })

  it("of Argo stay in the pipeline's document, and trouble nobody else", () => {
    expect(Object.keys(document.platforms['argo']?.deploymentSpec?.executors ?? {})).to.deep.equal(['exec-say-3', 'exec-say-4', 'exec-say-5'])
    expect(readPipeline(writePipeline(document), { file: 'everything.yaml' }).document).to.deep.equal(document)
    expect(checkPipeline(document).filter(({ message }) => message.includes('argo'))).to.deep.equal([])
  })

  it('of Argo are nothing to the local runner', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'argo-settings-'))
    const { document: compiled } = await compileShape({ name: 'simple', pipeline: simple })
    const run = await runPipeline(compiled, { runs: folder })
    expect(run.outputs?.parameters).to.deep.equal({ twice: 42 })
    await rm(folder, { recursive: true })
  })

  it("are accepted by Argo's validator and its definitions", async () => {
    expect(await verdictsOf(document)).to.deep.equal([])
  })

  it('let hooks ask for the state of their task, in Argo 4 and 3.4', async () => {
    const templates = toArgo(document).document?.spec['templates'] as readonly Template[]
    const task = templates.flatMap(({ dag }) => dag?.tasks ?? []).find(({ hooks: own }) => own !== undefined)
    const { broken, exit } = task!.hooks!
    const known = (status: string): { readonly [name: string]: string } => ({ [`tasks.${task!.name}.status`]: status, 'workflow.name': 'a' })
    const expression = broken!.expression!
    const asked = ['Failed', 'Running'].map((status) => ({ expression, values: known(status) }))
    expect(await oldArgoAnswers(asked)).to.deep.equal([{ text: 'true' }, { text: 'false' }])
    const told = exit!.arguments!.parameters![0]!.value
    const texts = [`{{=${expression}}}`, told].map((text) => ({ text, passes: [known('Failed')] }))
    expect((await argoFilled(texts)).map(({ text }) => text)).to.deep.equal(['true', 'It was Failed.'])
  })

  it('ask of Kubernetes all that Argo can ask', async () => {
    const { document: compiled } = await compileShape({ name: 'requests', pipeline: requests })
    expect(await verdictsOf(compiled)).to.deep.equal([])
  })
})
