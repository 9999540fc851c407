import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../command.ts'
import { dockerPath } from '../docker-programs.ts'
import { once } from '../once.ts'
import { cacheFolder, repository } from '../repository.ts'

/** Where our descriptions of a cluster lie. */
export const descriptions: string = join(repository, 'conformance/cluster')

/** Folders of what a cluster runs. */
export interface ClusterPrograms {
  /** etcd, the programs of Kubernetes, kubectl and pause. */
  readonly kubernetes: string
  /** workflow-controller, argoexec, and `crds`, Argo's full resource definitions. */
  readonly argo: string
  /** Programs of Debian, unpacked below it. */
  readonly debian: string
  /** A PATH on which containerd, runc and ctr are. */
  readonly path: string
}

/** Builds Kubernetes and Argo as modules from Go's proxy (a quarter of an hour, once) and unpacks Debian's containerd. */
export async function clusterPrograms(): Promise<ClusterPrograms> {
  return { kubernetes: await kubernetes(), argo: await argo(), debian: await debian(), path: await dockerPath() }
}

/** Which Argo and which Kubernetes the cluster is made of. */
export async function clusterVersions(): Promise<{ readonly kubernetes: string; readonly argo: string }> {
  const version = async (folder: string, module: RegExp): Promise<string> =>
    module.exec(await readFile(join(descriptions, folder, 'go.mod'), 'utf8'))?.[1] ?? ''
  return { kubernetes: await version('kubernetes', /k8s\.io\/kubernetes v(\S+)/), argo: await version('argo', /argo-workflows\/v4 v(\S+)/) }
}

async function kubernetes(): Promise<string> {
  const source = join(descriptions, 'kubernetes')
  const version = (await clusterVersions()).kubernetes
  const stamps = 'k8s.io/component-base/version'
  const linked = [`${stamps}.gitVersion=v${version}`, `${stamps}.gitMajor=1`, `${stamps}.gitMinor=${version.split('.')[1]}`]
  return builtOnce('kubernetes', ['go.mod', 'go.sum', 'pause/main.go'], async (folder) => {
    const own = ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kubectl']
    const packages = {
      etcd: 'go.etcd.io/etcd/server/v3',
      pause: './pause',
      ...Object.fromEntries(own.map((name) => [name, `k8s.io/kubernetes/cmd/${name}`])),
    }
    for (const [name, path] of Object.entries(packages)) await build({ source, target: join(folder, name), path, linked })
  })
}

/** A module's archive holds no symbolic links, and one of Argo's files is one: it is built from a copy that has it again. */
async function argo(): Promise<string> {
  const module = 'github.com/argoproj/argo-workflows/v4'
  const version = (await clusterVersions()).argo
  return builtOnce('argo', ['go.mod', 'go.sum'], async (folder) => {
    const source = `${folder}-source`
    await cp(join(descriptions, 'argo'), source, { recursive: true })
    await output('go', ['mod', 'download', module], { cwd: source })
    const original = (await output('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd: source })).trim()
    await output('cp', ['-r', '--no-preserve=mode', original, join(source, 'argo')])
    await symlink('signal_darwin.go', join(source, 'argo/workflow/executor/osspecific/signal_linux.go'))
    await output('go', ['mod', 'edit', '-replace', `${module}=./argo`], { cwd: source })
    const linked = [`${module}.version=v${version}`]
    for (const name of ['workflow-controller', 'argoexec']) await build({ source, target: join(folder, name), path: `${module}/cmd/${name}`, linked })
    await cp(join(source, 'argo/manifests/base/crds/full'), join(folder, 'crds'), { recursive: true })
    await rm(join(folder, 'crds/kustomization.yaml'), { force: true })
    await rm(source, { recursive: true })
  })
}

async function debian(): Promise<string> {
  const folder = join(cacheFolder, 'cluster/debian')
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await output('apt-get', ['download', 'containernetworking-plugins', 'busybox-static'], { cwd: folder })
    for (const archive of (await readdir(folder)).filter((file) => file.endsWith('.deb'))) await output('dpkg', ['-x', join(folder, archive), folder])
  })
  return folder
}

async function builtOnce(name: string, sources: readonly string[], work: (folder: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256')
  for (const file of sources) hash.update(await readFile(join(descriptions, name, file)))
  const folder = join(cacheFolder, 'cluster', `${name}-${hash.digest('hex').slice(0, 12)}`)
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await work(folder)
  })
  return folder
}

interface GoBuild {
  readonly source: string
  readonly target: string
  readonly path: string
  /** Values of variables. */
  readonly linked: readonly string[]
}

async function build({ source, target, path, linked }: GoBuild): Promise<void> {
  const flags = ['-buildvcs=false', '-trimpath', '-ldflags', ['-s', '-w', ...linked.map((value) => `-X ${value}`)].join(' ')]
  await output('nice', ['go', 'build', ...flags, '-o', target, path], { cwd: source, env: { CGO_ENABLED: '0' } })
}
