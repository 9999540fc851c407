import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toArgo, writeArgo } from '@kfp-ts/argo'
import {
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
import { argoCrdLint, argoLint } from './argo-oracles.ts'

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
    const folder = await mkdtemp(join(tmpdir(), 'argo-settings-'))
    const file = join(folder, 'everything.yaml')
    const made = toArgo(document)
    expect(made.diagnostics).to.deep.equal([])
    await writeFile(file, writeArgo(made.document!))
    const verdicts = [...(await argoLint([file])), ...(await argoCrdLint([file]))]
    expect(verdicts.flatMap(({ error }) => error ?? [])).to.deep.equal([])
    await rm(folder, { recursive: true })
  })
})
