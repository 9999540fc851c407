import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run as runCommand } from '../command.ts'
import { seaweedfs } from '../python.ts'
import { network } from './configuration.ts'
import type { Image } from './images.ts'
import { importOnce, kubectl, type Parts } from './parts.ts'
import { descriptions } from './programs.ts'

/** The store for artifacts, as a client in the cluster's network names it, and who may use it. */
export const store = { url: `http://${network.GATEWAY}:9000`, bucket: 'artifacts', accessKey: 'minio', secretKey: 'minio123' }

/** Waits for Kubernetes to stand, and starts Argo and the store in it. */
export async function becomeReady(parts: Parts, images: readonly Image[]): Promise<void> {
  const { programs, namespaces, run } = parts
  const ctr = ['--address', join(run, 'containerd.sock'), 'version']
  await until(parts, 'containerd', async () => (await runCommand('ctr', ctr, { env: { PATH: programs.path } })).code === 0)
  for (const image of images) await importOnce(parts, image)
  const answers =
    (...args: readonly string[]) =>
    async () =>
      kubectl(parts, args).then(
        () => true,
        () => false,
      )
  await until(parts, 'the API server', answers('get', '--raw', '/readyz'))
  // Not before the network has its addresses.
  await startStore(parts)
  await until(parts, 'the service account', answers('get', 'serviceaccount', 'default'))
  const apply = ['apply', '--server-side', '--filename']
  await kubectl(parts, [...apply, join(programs.argo, 'crds')])
  for (const file of ['base.yaml', 'argo.yaml', 'artifacts.yaml']) await kubectl(parts, [...apply, join(descriptions, file)])
  await until(parts, "Argo's resources", answers('get', 'workflows'))
  await startArgo(parts)
  const ready = '{.items[*].status.conditions[?(@.type=="Ready")].status}'
  await until(parts, 'the node', async () => (await kubectl(parts, ['get', 'nodes', '--output', `jsonpath=${ready}`])) === 'True')
  const healthy = ['--silent', '--fail', 'http://127.0.0.1:6060/healthz']
  await until(parts, 'the workflow controller', async () => (await namespaces.enter('curl', healthy)).code === 0)
  const { url, bucket } = store
  await until(parts, 'the store', async () => (await toStore(parts, ['--request', 'PUT', `${url}/${bucket}`])).code === 0)
}

/** A signed request to the store. */
export function toStore({ namespaces }: Parts, args: readonly string[]): ReturnType<typeof runCommand> {
  const signed = ['--aws-sigv4', 'aws:amz:us-east-1:s3', '--user', `${store.accessKey}:${store.secretKey}`]
  return namespaces.enter('curl', ['--silent', '--show-error', '--fail', ...signed, ...args])
}

/** It keeps sockets in /tmp under names that another one would take too: it gets a /tmp of its own. */
async function startStore({ namespaces, run }: Parts): Promise<void> {
  const folder = join(run, 'store')
  const credentials = [{ accessKey: store.accessKey, secretKey: store.secretKey }]
  const identities = [{ name: 'test', credentials, actions: ['Admin', 'Read', 'List', 'Tagging', 'Write'] }]
  await mkdir(folder)
  await writeFile(join(folder, 's3.json'), JSON.stringify({ identities }))
  // Opened before: the program may lie in the /tmp that it is to see no more.
  const place = ['unshare', '--mount', 'sh', '-c', 'exec 3<"$1" && mount --bind "$0" /tmp && shift && exec /proc/self/fd/3 "$@"', folder]
  const address = [`-ip=${network.GATEWAY}`, `-ip.bind=${network.GATEWAY}`, '-s3', '-s3.port=9000', '-s3.config=/tmp/s3.json', '-s3.iam=false']
  const size = ['-dir=/tmp', '-master.volumeSizeLimitMB=64', '-volume.max=50']
  await namespaces.daemon('store', [...place, join(await seaweedfs(), 'weed'), '-logtostderr=true', 'server', ...address, ...size])
}

async function startArgo({ programs, namespaces, run }: Parts): Promise<void> {
  const which = ['--kubeconfig', join(run, 'admin.kubeconfig'), '--namespace', 'argo', '--configmap', 'workflow-controller-configmap']
  const command = [join(programs.argo, 'workflow-controller'), ...which, '--executor-image', 'docker.io/kfp-ts/argoexec:1']
  const place = { ARGO_NAMESPACE: 'argo', POD_NAMESPACE: 'argo', POD_NAME: 'workflow-controller' }
  // Usually it looks again after ten seconds.
  await namespaces.daemon('argo', command, { ...place, LEADER_ELECTION_DISABLE: 'true', DEFAULT_REQUEUE_TIME: '1s' })
}

async function until({ namespaces }: Parts, what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000
  while (!(await isSo())) {
    if (!namespaces.isAlive()) throw new Error(`It ended before ${what} was ready.`)
    if (Date.now() > end) throw new Error(`After two minutes ${what} is not ready.`)
    await sleep(200)
  }
}
