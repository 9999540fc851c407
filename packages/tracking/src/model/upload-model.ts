import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { reasonOf } from '../data/reason-of.ts'
import type { LoggedModel, NewLoggedModel } from '../data/tracking-data.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { describeFiles, digestOf, digestTag } from '../model-files.ts'
import { mlmodelFiles } from './mlmodel.ts'

/** The parts of a store that a model goes through. */
export type ModelStore = Pick<TrackingStore, 'createLoggedModel' | 'finishLoggedModel' | 'artifacts'>

const width = 4

/**
 * Logs the folder of a model: creates it, uploads its files side by side and `MLmodel` last, so that half a model never looks like one, and
 * says that it is ready. What fails is marked as such. Rejects with an `ApiError` (KF8525).
 */
export async function uploadModel(store: ModelStore, folder: string, model: NewLoggedModel): Promise<LoggedModel> {
  const files = await describeFiles(folder)
  const logged = await store.createLoggedModel({ ...model, tags: { ...model.tags, [digestTag]: digestOf(files) } })
  const scratch = await mkdtemp(join(tmpdir(), 'kfp-ts-model-'))
  const waiting = files.map(({ path }) => path).filter((path) => path !== 'MLmodel')
  try {
    const written = await mlmodelFiles(folder, logged, files)
    const upload = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        await store.artifacts.upload(logged.artifactUri, path, join(folder, path))
    }
    await Promise.all(Array.from({ length: width }, upload))
    for (const [path, text] of written) {
      await writeFile(join(scratch, path), text)
      await store.artifacts.upload(logged.artifactUri, path, join(scratch, path))
    }
  } catch (error) {
    waiting.length = 0
    await store.finishLoggedModel(logged, 'UPLOAD_FAILED').catch(() => undefined)
    throw failed(model.name, error)
  } finally {
    await rm(scratch, { recursive: true })
  }
  return store.finishLoggedModel(logged, 'READY')
}

function failed(name: string, error: unknown): ApiError {
  const causes = error instanceof ApiError ? error.diagnostics : []
  return new ApiError([problem('KF8525', [name, reasonOf(error)]), ...causes])
}
