import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { ModelRegistry, ModelVersion, RegisteredModel, Tags } from '../data/model-registry.ts'
import { checkAlias, checkModelName, checkTagKey } from '../data/names.ts'
import type { ArtifactStore, TrackingStore } from '../data/tracking-store.ts'
import { downloadFolder } from '../model/download-folder.ts'
import { listIn, numberIn, objectIn, optionalTextIn, textIn } from './message-fields.ts'
import { pages } from './pages.ts'
import { answered } from './refusal.ts'
import { registerVersion } from './register-version.ts'
import type { Message, Transport } from './transport.ts'
import { versionOf } from './version-message.ts'

/** What registering needs besides the registry itself. */
export type Uploading = Pick<
  TrackingStore,
  'openExperiment' | 'createRun' | 'updateRun' | 'getRun' | 'createLoggedModel' | 'searchLoggedModels' | 'getLoggedModel' | 'finishLoggedModel'
> & {
  readonly artifacts: ArtifactStore
}

/** The model registry over REST. */
export function restRegistry(transport: Transport, store: Uploading): ModelRegistry {
  const getModel = async (name: string): Promise<RegisteredModel> =>
    transport.call('getRegisteredModel', { name }).then((answer) => modelOf(objectIn(answer, 'registered_model')), refuseModel(name))
  return { ...restModels(transport, getModel), ...restVersions(transport, { store, getModel }), ...restAliases(transport, getModel) }
}

type GetModel = ModelRegistry['getRegisteredModel']
type Part<Name extends keyof ModelRegistry> = Pick<ModelRegistry, Name>

function restModels(transport: Transport, getModel: GetModel): Part<'createRegisteredModel' | 'getRegisteredModel' | 'searchRegisteredModels'> {
  return {
    createRegisteredModel: (name, description = '') => createModel(transport, { name, description, getModel }),
    getRegisteredModel: getModel,
    searchRegisteredModels: async () => {
      const found: RegisteredModel[] = []
      const search = pages(transport, 'searchRegisteredModels', { message: { max_results: 1000 }, field: 'registered_models' })
      for await (const model of search) found.push(modelOf(model))
      return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
    },
  }
}

type VersionCalls = 'createModelVersion' | 'getModelVersion' | 'searchModelVersions' | 'downloadModelVersion' | 'setModelVersionTag'

function restVersions(transport: Transport, { store, getModel }: { readonly store: Uploading; readonly getModel: GetModel }): Part<VersionCalls> {
  const getVersion = versionGetter(transport, getModel)
  const setTags = async ({ name, version }: Pick<ModelVersion, 'name' | 'version'>, tags: Tags): Promise<void> => {
    for (const [key, value] of Object.entries(tags)) await transport.call('setModelVersionTag', { name, version: String(version), key, value })
  }
  return {
    createModelVersion: async (version) => {
      await getModel(version.name)
      Object.keys(version.tags ?? {}).forEach(checkTagKey)
      const { existing, made } = await registerVersion(transport, store, version)
      if (existing !== undefined) await setTags(existing, version.tags ?? {})
      return existing === undefined ? made : getVersion(existing.name, existing.version)
    },
    getModelVersion: getVersion,
    searchModelVersions: async (name) => {
      await getModel(name)
      return searchVersions(transport, name)
    },
    setModelVersionTag: async (version, key, value) => {
      checkTagKey(key)
      await getVersion(version.name, version.version)
      await setTags(version, { [key]: value })
    },
    downloadModelVersion: async ({ name, version }, folder) => {
      const { files } = await getVersion(name, version)
      // `source` is what whoever registered it wrote; only the server knows where the files are now.
      const uri = textIn(await transport.call('getDownloadUri', { name, version: String(version) }), 'artifact_uri')
      // `MLmodel` was given its ids after the files were described.
      await downloadFolder(store.artifacts, { uri, folder, expected: files.filter(({ path }) => path !== 'MLmodel') })
    },
  }
}

type AliasCalls = 'getModelVersionByAlias' | 'setRegisteredModelAlias' | 'deleteRegisteredModelAlias'

function restAliases(transport: Transport, getModel: GetModel): Part<AliasCalls> {
  const getVersion = versionGetter(transport, getModel)
  return {
    getModelVersionByAlias: (name, alias) => versionByAlias(transport, { name, alias, getModel }),
    setRegisteredModelAlias: async (name, alias, version) => {
      checkAlias(alias)
      await getVersion(name, version)
      await transport.call('setAlias', { name, alias, version: String(version) })
    },
    deleteRegisteredModelAlias: async (name, alias) => {
      checkAlias(alias)
      await getModel(name)
      await transport.call('deleteAlias', { name, alias })
    },
  }
}

/** The server does not tell a missing version from a missing model. */
function versionGetter(transport: Transport, getModel: GetModel): ModelRegistry['getModelVersion'] {
  return async (name, version) => {
    await getModel(name)
    return transport.call('getModelVersion', { name, version: String(version) }).then(
      (answer) => versionOf(objectIn(answer, 'model_version')),
      (error: unknown) => {
        throw answered(error, 'RESOURCE_DOES_NOT_EXIST') ? new ApiError([problem('KF8505', [name, String(version)])]) : error
      },
    )
  }
}

interface ModelCreation {
  readonly name: string
  readonly description: string
  readonly getModel: GetModel
}

async function createModel(transport: Transport, { name, description, getModel }: ModelCreation): Promise<RegisteredModel> {
  checkModelName(name)
  await transport.create({
    create: async () =>
      transport.call('createRegisteredModel', { name, description }).catch((error: unknown) => {
        if (!answered(error, 'RESOURCE_ALREADY_EXISTS', 'ALREADY_EXISTS')) throw error
        return {}
      }),
    // Creating what is there already is no mistake, so nobody has to look.
    find: async () => undefined,
  })
  return getModel(name)
}

async function searchVersions(transport: Transport, name: string): Promise<readonly ModelVersion[]> {
  const found: ModelVersion[] = []
  const message = { filter: `name='${name}'`, max_results: 1000, order_by: 'version_number DESC' }
  for await (const version of pages(transport, 'searchModelVersions', { message, field: 'model_versions' })) found.push(versionOf(version))
  return found
}

interface AliasQuestion {
  readonly name: string
  readonly alias: string
  readonly getModel: GetModel
}

/** The server calls an unknown alias an invalid value; `latest` it does not know at all. */
async function versionByAlias(transport: Transport, { name, alias, getModel }: AliasQuestion): Promise<ModelVersion> {
  await getModel(name)
  const unknown = new ApiError([problem('KF8506', [name, alias])])
  if (alias === 'latest') {
    const message = { filter: `name='${name}'`, max_results: 1, order_by: 'version_number DESC' }
    const [newest] = listIn(await transport.call('searchModelVersions', message), 'model_versions')
    if (newest === undefined) throw unknown
    return versionOf(newest)
  }
  checkAlias(alias)
  const answer = await transport.call('getVersionByAlias', { name, alias }).catch((error: unknown) => {
    throw answered(error, 'INVALID_PARAMETER_VALUE', 'RESOURCE_DOES_NOT_EXIST') ? unknown : error
  })
  return versionOf(objectIn(answer, 'model_version'))
}

function modelOf(message: Message): RegisteredModel {
  return {
    name: textIn(message, 'name'),
    description: optionalTextIn(message, 'description') ?? '',
    creationTimestamp: numberIn(message, 'creation_timestamp'),
    aliases: Object.fromEntries(listIn(message, 'aliases').map((alias) => [textIn(alias, 'alias'), numberIn(alias, 'version')])),
  }
}

function refuseModel(name: string): (error: unknown) => never {
  return (error) => {
    throw answered(error, 'RESOURCE_DOES_NOT_EXIST') ? new ApiError([problem('KF8504', [name])]) : error
  }
}
