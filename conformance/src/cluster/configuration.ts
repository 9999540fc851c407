import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../command.ts'

/** Addresses and names in the cluster's own network, which leads nowhere else. */
export const network = { GATEWAY: '10.244.0.1', SERVICE: '10.96.0.1', NODE: 'node' }

/** Who may speak to the API server: the user and its group, by the name of the file that says how. */
const users = {
  admin: ['kubernetes-admin', 'system:masters'],
  manager: ['system:kube-controller-manager', ''],
  scheduler: ['system:kube-scheduler', ''],
  kubelet: [`system:node:${network.NODE}`, 'system:nodes'],
}

export interface Configured {
  /** Where everything of this run lies. */
  readonly run: string
  /** Where images are kept from run to run. */
  readonly images: string
  /** Where Debian's network plugins are. */
  readonly plugins: string
  /** The control group of all pods. */
  readonly group: string
}

/** Writes what the parts of a cluster read when they start. */
export async function writeConfiguration(configured: Configured): Promise<void> {
  const { run } = configured
  for (const folder of ['cni', 'kubelet', 'manifests', 'etcd']) await mkdir(join(run, folder), { recursive: true })
  const write = (name: string, text: string): Promise<void> => writeFile(join(run, name), text, { mode: 0o600 })
  await certificates(run)
  await write('resolv.conf', 'nameserver 127.0.0.1\n')
  await write('containerd.toml', containerd(configured))
  await write('kubelet.yaml', JSON.stringify(kubelet(configured)))
  await write('cni/bridge.conflist', JSON.stringify(bridge(configured)))
  const tokens = Object.entries(users).map(([name, [user, group]]) => ({ name, user, group, token: randomBytes(16).toString('hex') }))
  await write('tokens.csv', tokens.map(({ name, user, group, token }) => `${token},${user},${name},"${group}"\n`).join(''))
  for (const { name, token } of tokens) await write(`${name}.kubeconfig`, JSON.stringify(client(run, token)))
}

/** One authority, one certificate of the API server, one key for service accounts; all for a day. */
async function certificates(run: string): Promise<void> {
  const openssl = (...args: readonly string[]): Promise<string> => output('openssl', args, { cwd: run })
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  const hosts = ['kubernetes', 'kubernetes.default', 'kubernetes.default.svc'].map((name) => `DNS:${name}`)
  const names = [...['127.0.0.1', network.GATEWAY, network.SERVICE].map((address) => `IP:${address}`), ...hosts].join(',')
  await openssl('req', '-x509', ...curve, '-keyout', 'authority.key', '-out', 'authority.crt', '-subj', '/CN=authority')
  const signed = [
    '-CA',
    'authority.crt',
    '-CAkey',
    'authority.key',
    '-addext',
    `subjectAltName=${names}`,
    '-addext',
    'basicConstraints=critical,CA:FALSE',
  ]
  await openssl('req', '-x509', ...curve, ...signed, '-keyout', 'server.key', '-out', 'server.crt', '-subj', '/CN=kube-apiserver')
  await openssl('genrsa', '-out', 'accounts.key', '2048')
}

function client(run: string, token: string): object {
  const cluster = { server: 'https://127.0.0.1:443', 'certificate-authority': join(run, 'authority.crt') }
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'cluster', cluster }],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'context', context: { cluster: 'cluster', user: 'user', namespace: 'default' } }],
    'current-context': 'context',
  }
}

function containerd({ run, images, plugins }: Configured): string {
  return `version = 2
root = "${images}"
state = "${run}/containerd"
oom_score = 0
[grpc]
  address = "${run}/containerd.sock"
[ttrpc]
  address = "${run}/containerd.sock.ttrpc"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "docker.io/kfp-ts/pause:1"
  restrict_oom_score_adj = true
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "${plugins}"
    conf_dir = "${run}/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      SystemdCgroup = false
`
}

function kubelet({ run, group }: Configured): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: network.GATEWAY,
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${run}/containerd.sock`,
    cgroupDriver: 'cgroupfs',
    cgroupRoot: `/${group}`,
    failCgroupV1: false,
    failSwapOn: false,
    oomScoreAdj: 0,
    resolvConf: `${run}/resolv.conf`,
    maxPods: 100,
    // A test's machine may be nearly full; nothing is thrown away for that.
    evictionHard: { 'memory.available': '50Mi', 'nodefs.available': '1Mi', 'imagefs.available': '1Mi' },
    imageGCHighThresholdPercent: 100,
    imageMinimumGCAge: '24h',
    makeIPTablesUtilChains: false,
    staticPodPath: `${run}/manifests`,
    volumePluginDir: `${run}/plugins`,
  }
}

function bridge({ run }: Configured): object {
  const range = { subnet: '10.244.0.0/24', gateway: network.GATEWAY }
  const ipam = { type: 'host-local', dataDir: join(run, 'addresses'), ranges: [[range]], routes: [{ dst: '0.0.0.0/0' }] }
  const plugin = { type: 'bridge', bridge: 'kfpts0', isGateway: true, hairpinMode: true, ipMasq: false, ipam }
  return { cniVersion: '0.4.0', name: 'pods', plugins: [plugin] }
}
