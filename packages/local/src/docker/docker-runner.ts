import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { missingVolumes } from '../mounted-volumes.ts'
import type { Contained, Runner, RunnerFor, RunPlace, Startable } from '../runner.ts'
import { containerName } from './container-labels.ts'
import { containerPlace, type ContainerRun } from './container-place.ts'
import type { DockerSettings } from './docker-settings.ts'
import { connectEngine } from './engine.ts'
import { type EngineImage, Images } from './images.ts'
import { guardExit, removeLeftovers } from './leftovers.ts'

/**
 * Runs each task in a container of its image, by the Docker engine that DOCKER_HOST or the docker client's context names.
 * Rejects with a PipelineError: KF5100 without the library dockerode, KF5101 where no engine answers, KF5112 for a folder that is not there.
 * @example
 * const run = await runPipeline(document, { runs: '.kfp-ts/runs', runner: await dockerRunner({ network: 'host' }) })
 */
export async function dockerRunner(settings: DockerSettings = {}): Promise<RunnerFor> {
  const readable = (settings.readable ?? []).map((path) => resolve(path))
  const absent = readable.find((path) => !existsSync(path))
  if (absent !== undefined) throw new PipelineError([problem('KF5112', [absent])])
  const engine = await connectEngine(settings.project ?? process.cwd())
  return async (run) => {
    await removeLeftovers(engine, run.job)
    return runnerOf({ engine, run, settings: { ...settings, readable } })
  }
}

function runnerOf(parts: ContainerRun): Runner {
  const { engine, run } = parts
  const images = new Images(engine, run.note)
  const unguard = guardExit(engine, run.job)
  return {
    find: async (task, container) => {
      const image = await images.find(task, container, pullPolicy(run, container))
      return startable(parts, image, container)
    },
    // A claim is a folder here.
    lacking: (contained) => missingVolumes(run, contained, ['secretAsVolume', 'configMapAsVolume']),
    close: unguard,
  }
}

function startable(parts: ContainerRun, image: EngineImage, { command = [], image: called }: Contained['container']): Startable {
  return {
    fingerprint: image.id,
    command,
    runsIn: (folder) => ({ name: containerName(parts.run.job, folder), image: called, imageId: image.id }),
    place: (contained, folder) => containerPlace(parts, image, { contained, folder }),
  }
}

function pullPolicy({ document }: RunPlace, container: Contained['container']): string | undefined {
  const { executors = {} } = document.spec.deploymentSpec ?? {}
  const [label = ''] = Object.entries(executors).find(([, executor]) => executor.container === container) ?? []
  const policy = document.platforms['kubernetes']?.deploymentSpec?.executors?.[label]?.['imagePullPolicy']
  return typeof policy === 'string' ? policy : undefined
}
