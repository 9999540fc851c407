import { PipelineError } from '@kfp-ts/diagnostics'
import type Docker from 'dockerode'
import { problem } from '../codes.ts'
import { engineAddress } from './engine-address.ts'
import { loadLibrary } from './load-library.ts'

/** A Docker engine that answers. */
export interface Engine {
  readonly docker: Docker
  readonly address: string
  /** File of the client library. */
  readonly library: string
  /** Its processors. */
  readonly cpus: number
  /** Whether user 0 of a container is the engine's own, unprivileged user outside. */
  readonly rootless: boolean
}

/** Connects to the engine. Rejects with a PipelineError: KF5100 without the library, KF5101 where none answers. */
export async function connectEngine(project: string): Promise<Engine> {
  const { Docker: Client, file } = await loadLibrary(project)
  const address = engineAddress()
  // An address of another kind comes from DOCKER_HOST, which the client reads itself, with its certificates.
  const local = /^(?:unix|npipe):\/\/(.+)$/.exec(address)?.[1]
  try {
    const docker = local === undefined ? new Client() : new Client({ socketPath: local })
    const { NCPU: cpus, SecurityOptions: options } = (await docker.info()) as { readonly NCPU: number; readonly SecurityOptions?: readonly string[] }
    return { docker, address, library: file, cpus, rootless: (options ?? []).some((option) => option.includes('name=rootless')) }
  } catch (error) {
    throw new PipelineError([problem('KF5101', [address, (error as Error).message])])
  }
}
