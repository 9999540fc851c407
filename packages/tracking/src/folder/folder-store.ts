import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ApiError, systemReason } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { fileRegistry } from './file-registry.ts'
import { folderArtifacts } from './folder-artifacts.ts'
import { folderExperiments } from './folder-experiments.ts'
import { folderLoggedModels } from './folder-logged-models.ts'
import { folderRuns } from './folder-runs.ts'

/** Runs and models in a folder of this machine. Rejects with an `ApiError` (KF8540) if it cannot be made. */
export async function folderStore(root: string): Promise<TrackingStore> {
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw new ApiError([problem('KF8540', [root, systemReason(error)])])
  })
  return {
    uri: pathToFileURL(root).href,
    ...folderExperiments(root),
    ...folderRuns(root),
    ...folderLoggedModels(root),
    artifacts: folderArtifacts([root]),
    registry: await fileRegistry(join(root, 'models')),
    close: () => Promise.resolve(),
  }
}
