import { mkdir } from 'node:fs/promises'
import { ApiError } from '@kfp-ts/diagnostics'
import { deleteAlias, setAlias, versionOfAlias } from './file-aliases.ts'
import { createModel, getModel, listModels } from './file-models.ts'
import { addTags, createVersion, getVersion, listVersions } from './file-versions.ts'
import { problem } from '../codes.ts'
import { downloadFolder } from '../model/download-folder.ts'
import { folderArtifacts } from './folder-artifacts.ts'
import type { ModelRegistry } from '../data/model-registry.ts'

/**
 * A model registry in a folder: `NAME/versions/N/files` with `version.json`, `tags/KEY` and `NAME/aliases/ALIAS`. Several processes may
 * use it at once: everything is written under a temporary name and renamed, and what two may change is a file of its own.
 */
export async function fileRegistry(root: string): Promise<ModelRegistry> {
  await mkdir(root, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new ApiError([problem('KF8511', [root, error.code ?? error.message])])
  })
  return {
    createRegisteredModel: (name, description = '') => createModel(root, name, description),
    getRegisteredModel: (name) => getModel(root, name),
    searchRegisteredModels: () => listModels(root),
    createModelVersion: (version) => createVersion(root, version),
    getModelVersion: (name, version) => getVersion(root, name, version),
    searchModelVersions: (name) => listVersions(root, name),
    getModelVersionByAlias: async (name, alias) => getVersion(root, name, await versionOfAlias(root, name, alias)),
    setRegisteredModelAlias: (name, alias, version) => setAlias(root, { name, version }, alias),
    deleteRegisteredModelAlias: (name, alias) => deleteAlias(root, name, alias),
    downloadModelVersion: async ({ name, version }, folder) => {
      const { uri, files } = await getVersion(root, name, version)
      await downloadFolder(folderArtifacts([root]), { uri, folder, expected: files })
    },
    setModelVersionTag: (version, key, value) => addTags(root, version, { [key]: value }),
  }
}
