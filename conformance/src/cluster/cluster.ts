import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from '../repository.ts'
import { becomeReady, store, toStore } from './become-ready.ts'
import { writeConfiguration } from './configuration.ts'
import { clusterImages, type Image } from './images.ts'
import { startNamespaces } from './namespaces.ts'
import { importImages, kubectl, kubectlOf, type Parts } from './parts.ts'
import { clusterPrograms } from './programs.ts'
import { type FinishedWorkflow, finishedWorkflow, summaryOf } from './workflow.ts'
import { followPhases, type WorkflowPhases } from './workflow-phases.ts'

/** Kubernetes and Argo on this machine, for one process of tests. */
export interface Cluster {
  /** Runs kubectl, which has to succeed, and gives what it printed; `input` is for `-f -`. */
  readonly kubectl: (args: readonly string[], input?: string) => Promise<string>
  /** Makes the images of an archive known under their names; pods have to say `imagePullPolicy: IfNotPresent`. */
  readonly importImages: (image: Image) => Promise<void>
  /** Creates a workflow and waits for its end. Throws where it is refused or takes longer than so many minutes, five unless given. */
  readonly submit: (yaml: string, minutes?: number) => Promise<FinishedWorkflow>
  /** What the step of a pod printed. */
  readonly logs: (pod: string) => Promise<string>
  /** The bytes of an artifact, as text. */
  readonly artifact: (key: string) => Promise<string>
  /** Ends all processes and removes all files but programs and images. */
  readonly stop: () => Promise<void>
}

/** Starts a cluster of one machine in namespaces of its own, with Argo and a store for artifacts; nobody outside can reach it. */
export async function startCluster(): Promise<Cluster> {
  const programs = await clusterPrograms()
  const images = await clusterImages(programs)
  const run = await mkdtemp(join(tmpdir(), 'kfp-ts-cluster-'))
  const group = `kfp-ts-${createHash('sha256').update(run).digest('hex').slice(0, 8)}`
  const state = join(cacheFolder, 'cluster/containerd')
  await mkdir(state, { recursive: true })
  await writeConfiguration({ run, images: state, plugins: join(programs.debian, 'usr/lib/cni'), group })
  const namespaces = await startNamespaces(programs, run, group)
  const parts: Parts = { programs, namespaces, run, state }
  const stop = async (): Promise<void> => {
    await namespaces.stop()
    await rm(run, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
  try {
    await becomeReady(parts, images)
  } catch (error) {
    const logs = ['first-process', 'containerd', 'kubelet', 'argo', 'store'].map((name) => namespaces.log(name).catch(() => ''))
    const text = (await Promise.all(logs)).join('\n')
    await stop()
    throw new Error(`The cluster did not start: ${String(error)}\n${text}`, { cause: error })
  }
  const phases = followPhases(['nsenter', ...namespaces.place, ...kubectlOf(parts), ...watching])
  return { ...doors(parts, phases), stop: async () => (phases.stop(), stop()) }
}

const watching = ['get', 'workflows', '--watch', '--output', 'jsonpath={.metadata.name} {.status.phase}{"\\n"}']

function doors(parts: Parts, phases: WorkflowPhases): Omit<Cluster, 'stop'> {
  const ask: Cluster['kubectl'] = (args, input) => kubectl(parts, args, input)
  const submit: Cluster['submit'] = async (yaml, minutes = 5) => {
    const name = await ask(['create', '--filename', '-', '--output', 'jsonpath={.metadata.name}'], yaml)
    const isOver = await phases.ended(name, minutes * 60_000)
    const finished = finishedWorkflow(await ask(['get', 'workflow', name, '--output', 'json']))
    if (isOver) return finished
    await ask(['delete', 'workflow', name])
    throw new Error(`Not over after ${minutes} minutes: ${summaryOf(finished)}`)
  }
  return {
    kubectl: ask,
    importImages: (image) => importImages(parts, image),
    submit,
    logs: (pod) => ask(['logs', pod, '--container', 'main']),
    artifact: async (key) => {
      const { code, stdout, stderr } = await toStore(parts, [`${store.url}/${store.bucket}/${key}`])
      if (code !== 0) throw new Error(`${key}: ${stderr}`)
      return stdout
    },
  }
}
