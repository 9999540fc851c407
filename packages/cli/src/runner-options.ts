import { resolve } from 'node:path'
import type { RunnerFor } from '@kfp-ts/local'
import type { Io } from './io.ts'

/** What the command line says about where tasks run. */
export interface RunnerOptions {
  readonly runner: 'process' | 'docker'
  readonly dockerNetwork?: string
  readonly dockerUser?: string
  readonly dockerMount: readonly string[]
  readonly dockerHostConfig?: { readonly [field: string]: unknown }
}

/** The runner asked for; `undefined` stands for processes. Rejects with a PipelineError where no Docker engine answers. */
export async function askedRunner(options: RunnerOptions, project: string, io: Io): Promise<RunnerFor | undefined> {
  if (options.runner === 'process') return undefined
  const { dockerRunner } = await import('@kfp-ts/local/docker')
  return dockerRunner({
    network: options.dockerNetwork ?? io.env['KFP_TS_DOCKER_NETWORK'],
    user: options.dockerUser,
    readable: options.dockerMount.map((path) => resolve(io.cwd, path)),
    hostConfig: options.dockerHostConfig,
    project,
  })
}

/** The words that ask for it again. */
export function runnerWords({ runner, dockerNetwork, dockerUser, dockerMount, dockerHostConfig }: RunnerOptions): readonly string[] {
  if (runner === 'process') return []
  return [
    '--runner',
    'docker',
    ...(dockerNetwork === undefined ? [] : ['--docker-network', dockerNetwork]),
    ...(dockerUser === undefined ? [] : ['--docker-user', dockerUser]),
    ...dockerMount.flatMap((path) => ['--docker-mount', path]),
    ...(dockerHostConfig === undefined ? [] : ['--docker-host-config', JSON.stringify(dockerHostConfig)]),
  ]
}
