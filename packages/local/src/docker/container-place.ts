import { promisedVariables } from '../missing-variables.ts'
import type { Contained, Order, Place, RunPlace, Running } from '../runner.ts'
import { containerConfig } from './container-config.ts'
import { type ContainerFolders, containerFolders, openToAll, samePath } from './container-folders.ts'
import { containerLabels, containerName } from './container-labels.ts'
import { gpuCount } from './container-limits.ts'
import { runContainer } from './container-run.ts'
import type { DockerSettings } from './docker-settings.ts'
import type { Engine } from './engine.ts'
import type { EngineImage } from './images.ts'

/** A run whose containers an engine starts. */
export interface ContainerRun {
  readonly engine: Engine
  readonly run: RunPlace
  readonly settings: DockerSettings
}
interface Attempt {
  readonly contained: Contained
  readonly folder: string
}
interface Started {
  readonly contained: Contained
  readonly name: string
  readonly image: EngineImage
  readonly folders: ContainerFolders
}

/** A container for one attempt: what it mounts is there before it starts, and no path has to be told otherwise. */
export function containerPlace(parts: ContainerRun, image: EngineImage, { contained, folder }: Attempt): Place {
  const { run, settings } = parts
  // Who owns the folder is not who works in it.
  if (settings.user !== undefined) openToAll(folder)
  const { readable, ...others } = containerFolders(run, contained.unit, folder)
  const folders = { ...others, readable: [...readable, ...(settings.readable ?? []).map(samePath)] }
  return { here: (text) => text, start: (order) => start(parts, { contained, name: containerName(run.job, folder), image, folders }, order) }
}

function start({ engine, run, settings }: ContainerRun, { contained, name, image, folders }: Started, order: Order): Running {
  const { unit, container } = contained
  const { path: task, component } = unit.task
  const tells = tellsProgress(order)
  const config = containerConfig({
    name,
    image,
    order: { ...order, env: { ...inherited(promisedVariables(run.document, component)), ...order.env, ...(tells && toStandardError) } },
    folders,
    labels: containerLabels(run.job, task),
    user: userOf(settings.user, engine),
    network: settings.network,
    cpus: engine.cpus,
    hostConfig: settings.hostConfig ?? {},
  })
  const program = container.command?.[0] ?? container.image
  const wanted = { task, image: container.image, program, network: settings.network ?? 'bridge', gpus: gpuCount(order.resources) }
  return runContainer(engine.docker, { config, wanted, log: order.log, ...(tells && { tell: order.tell }) })
}

/** Our own components tell progress to the descriptor that they are given; what others print is theirs. */
function tellsProgress({ command: [program, option] }: Order): boolean {
  return program === 'kfp-ts-component' || (program === 'node' && option === '-e')
}

const toStandardError = { KFP_TS_PROGRESS_FD: '2' }

/** Of the environment of this process a container is given what it was promised, and no more. */
function inherited(names: readonly string[]): Order['env'] {
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}

/** The caller, so that what a container writes can be removed; where systems other than Linux run an engine, it does that by itself. */
function userOf(wanted: string | undefined, { rootless }: Engine): string | undefined {
  if (wanted === 'image') return undefined
  if (wanted !== undefined) return wanted
  if (rootless) return '0:0'
  return process.platform === 'linux' ? `${process.getuid?.()}:${process.getgid?.()}` : undefined
}
