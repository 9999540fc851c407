import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { VolumeRequest } from '@kfp-ts/ir'
import type { Values } from '@kfp-ts/runs'
import type { Job } from './job.ts'

/** Makes a folder of the run in place of a claim, or deletes it. The output is the claim's name. */
export function runVolumeTask(request: VolumeRequest, { parameters }: Values, job: Job): Values {
  const { pvc_name: name, pvc_name_suffix: suffix = '' } = parameters
  // As for Kubeflow's driver, an empty name is none.
  const claim = name === undefined || name === '' ? `${job.id}${String(suffix)}` : String(name)
  if (request === 'create') {
    mkdirSync(folderOf(job, claim), { recursive: true })
    return { parameters: { name: claim }, artifacts: {} }
  }
  rmSync(folderOf(job, claim), { recursive: true, force: true })
  return { parameters: {}, artifacts: {} }
}

/** The folder that stands for a claim in this run; `undefined` for a claim that the run did not make. */
export function claimFolder(job: Job, claim: string): string | undefined {
  const folder = folderOf(job, claim)
  return existsSync(folder) ? folder : undefined
}

/** The name of a folder for a claim or volume, which may have any name: what would lead out of a folder is spelt out. */
export function folderName(name: string): string {
  return encodeURIComponent(name).replaceAll('.', '%2E')
}

function folderOf({ folder }: Job, claim: string): string {
  return join(folder, 'volumes', folderName(claim))
}
