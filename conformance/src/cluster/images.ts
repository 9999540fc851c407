import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { output } from '../command.ts'
import { type BaseImage, nodeBase, pythonBase } from '../docker-bases.ts'
import { once } from '../once.ts'
import { cacheFolder } from '../repository.ts'
import type { ClusterPrograms } from './programs.ts'

/** An image as an archive that `docker load` and `ctr images import` read. */
export interface Image {
  readonly names: readonly string[]
  readonly archive: string
}
/** What a container of the image has unless its pod says otherwise. */
interface ImageSettings {
  readonly Entrypoint?: readonly string[]
  readonly User?: string
  readonly Env?: readonly string[]
}

const folder = join(cacheFolder, 'cluster/images')

/** The images of every cluster: what Kubernetes and Argo bring, and those that stand for public ones in our tests. */
export async function clusterImages({ kubernetes, argo, debian }: ClusterPrograms): Promise<readonly Image[]> {
  const busybox = join(debian, 'bin/busybox')
  const links = (await output(busybox, ['--list'])).split('\n').filter((name) => name !== '' && name !== 'busybox')
  return [
    await ofProgram({ name: 'kfp-ts/pause:1', program: join(kubernetes, 'pause') }, { Entrypoint: ['/bin/pause'], User: '65534' }),
    await ofProgram({ name: 'kfp-ts/argoexec:1', program: join(argo, 'argoexec') }, { Entrypoint: ['argoexec'], User: '8737', Env: ['PATH=/bin'] }),
    await ofProgram({ name: 'busybox:1.37', program: busybox, links }, { Env: ['PATH=/bin'] }),
    await ofRoot(await nodeBase(), ['node:22.12.0-bookworm-slim', 'bash:5']),
    await ofRoot(await pythonBase()),
  ]
}

interface OneProgram {
  readonly name: string
  readonly program: string
  /** Further names of the program. */
  readonly links?: readonly string[]
}

/** An image that holds one program, in `/bin`. */
async function ofProgram({ name, program, links = [] }: OneProgram, settings: ImageSettings): Promise<Image> {
  return made({ names: [name], source: program }, settings, async (layer) => {
    const root = `${layer}.root`
    const own = program.split('/').at(-1) ?? ''
    for (const path of ['bin', 'etc', 'root', 'tmp']) await mkdir(join(root, path), { recursive: true })
    await output('chmod', ['1777', join(root, 'tmp')])
    await writeFile(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n')
    await cp(program, join(root, 'bin', own))
    for (const link of links) await symlink(own, join(root, 'bin', link))
    await output('tar', ['--directory', root, '--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '-cf', layer, '.'])
  })
}

/** An image of a root file system that is an archive already; it also stands for others. */
async function ofRoot({ name, archive }: BaseImage, others: readonly string[] = []): Promise<Image> {
  const settings = { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'] }
  return made({ names: [name, ...others], source: archive }, settings, async (layer) => symlink(archive, layer))
}

interface Source {
  readonly names: readonly string[]
  /** The file that the image is made of. */
  readonly source: string
}

async function made({ names, source }: Source, settings: ImageSettings, layer: (path: string) => Promise<void>): Promise<Image> {
  const { size, mtimeMs } = await stat(source)
  const state = createHash('sha256')
    .update(JSON.stringify([names, size, mtimeMs, settings]))
    .digest('hex')
  const archive = join(folder, `${basename(source)}-${state.slice(0, 12)}.image`)
  await once(`${archive}.complete`, async () => {
    const parts = await mkdtemp(join(folder, 'parts-'))
    await layer(join(parts, 'layer.tar'))
    const diff_ids = [`sha256:${await sha256(join(parts, 'layer.tar'))}`]
    const config = { architecture: 'amd64', os: 'linux', config: settings, rootfs: { type: 'layers', diff_ids } }
    const manifest = [{ Config: 'config.json', RepoTags: names.map(canonical), Layers: ['layer.tar'] }]
    await writeFile(join(parts, 'config.json'), JSON.stringify(config))
    await writeFile(join(parts, 'manifest.json'), JSON.stringify(manifest))
    await output('tar', ['--directory', parts, '--dereference', '-cf', `${archive}.new`, 'manifest.json', 'config.json', 'layer.tar'])
    await rename(`${archive}.new`, archive)
    await rm(parts, { recursive: true })
  })
  return { names: names.map(canonical), archive }
}

/** As containerd has it: with its registry. */
function canonical(name: string): string {
  return name.includes('/') ? `docker.io/${name}` : `docker.io/library/${name}`
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
