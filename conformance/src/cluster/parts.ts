import { basename, join } from 'node:path'
import { output } from '../command.ts'
import { once } from '../once.ts'
import type { Image } from './images.ts'
import type { Namespaces } from './namespaces.ts'
import type { ClusterPrograms } from './programs.ts'

/** What a running cluster is made of. */
export interface Parts {
  readonly programs: ClusterPrograms
  readonly namespaces: Namespaces
  /** Where everything of this run lies. */
  readonly run: string
  /** Where containerd keeps images from run to run. */
  readonly state: string
}

/** The command that kubectl is, in the cluster's network. */
export function kubectlOf({ programs, run }: Parts): readonly [string, ...string[]] {
  return [join(programs.kubernetes, 'kubectl'), '--kubeconfig', join(run, 'admin.kubeconfig')]
}

/** Runs kubectl, which has to succeed, and gives what it printed. */
export async function kubectl(parts: Parts, args: readonly string[], input?: string): Promise<string> {
  const [program, ...first] = kubectlOf(parts)
  const { code, stdout, stderr } = await parts.namespaces.enter(program, [...first, ...args], input === undefined ? {} : { input })
  if (code !== 0) throw new Error(`kubectl ${args.join(' ')} ended with ${code}\n${stderr}`)
  return stdout
}

/** Makes images known to containerd, which keeps them from run to run. */
export async function importImages({ programs, run }: Parts, { archive }: Image): Promise<void> {
  const place = ['--address', join(run, 'containerd.sock'), '--namespace', 'k8s.io']
  await output('ctr', [...place, 'images', 'import', archive], { env: { PATH: programs.path } })
}

/** The same, once for an archive whose name says what is in it. */
export async function importOnce(parts: Parts, image: Image): Promise<void> {
  await once(join(parts.state, `imported-${basename(image.archive)}`), () => importImages(parts, image))
}
