import type { ContainerCreateOptions, HostConfig } from 'dockerode'
import type { Mount } from '../mounts.ts'
import type { Order } from '../runner.ts'
import type { ContainerFolders } from './container-folders.ts'
import { containerLimits } from './container-limits.ts'
import type { EngineImage } from './images.ts'

/** What a container is made of. */
export interface ContainerParts {
  readonly name: string
  readonly image: EngineImage
  readonly order: Order
  readonly folders: ContainerFolders
  readonly labels: { readonly [label: string]: string }
  /** `UID:GID`; whom the image names where this is undefined. */
  readonly user: string | undefined
  readonly network: string | undefined
  /** Processors of the engine. */
  readonly cpus: number
  readonly hostConfig: HostConfig
}

/** A container as the Engine API takes it. Its words replace those of its image as in Kubernetes: the command its entry point, the arguments its command. */
export function containerConfig(parts: ContainerParts): ContainerCreateOptions {
  const { image, order, folders, labels, user, network, cpus, hostConfig } = parts
  const { Mounts: mounts = [], Tmpfs: tmpfs, ...host } = hostConfig
  const memory = { ...(host.ReadonlyRootfs === true && { '/tmp': 'mode=1777,exec' }), ...folders.memory, ...tmpfs }
  return {
    name: parts.name,
    Image: image.id,
    ...(order.command.length > 0 && { Entrypoint: [...order.command] }),
    ...(order.args.length > 0 && { Cmd: [...order.args] }),
    Env: variables(parts),
    ...(user !== undefined && { User: user }),
    Labels: { ...labels },
    HostConfig: {
      Mounts: [...bindMounts(folders), ...mounts],
      ...(Object.keys(memory).length > 0 && { Tmpfs: memory }),
      ...(network !== undefined && { NetworkMode: network }),
      ...containerLimits(order.resources, cpus),
      // The run keeps the log; the engine needs none.
      LogConfig: { Type: 'none', Config: {} },
      ...host,
    },
  }
}

/** A user that its image does not know has no home that it may write to. */
function variables({ image, order, user }: ContainerParts): string[] {
  const set = Object.entries(order.env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  const hasHome = [...image.env, ...set].some((variable) => variable.startsWith('HOME='))
  return user === undefined || hasHome ? set : [...set, 'HOME=/tmp']
}

/** One mount a path; what may be written wins. */
function bindMounts({ readable, writable }: ContainerFolders): NonNullable<HostConfig['Mounts']> {
  const bind =
    (readOnly: boolean) =>
    ({ path, folder }: Mount) =>
      [path, { Type: 'bind' as const, Source: folder, Target: path, ReadOnly: readOnly }] as const
  return [...new Map([...readable.map(bind(true)), ...writable.map(bind(false))]).values()]
}
