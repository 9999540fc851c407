import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dump, load } from 'js-yaml'
import type { ModelFile } from '../data/model-registry.ts'
import type { LoggedModel } from '../data/tracking-data.ts'
import { modelSignature } from './model-signature.ts'

/** The version of MLflow whose form of a model this is. */
const mlflowVersion = '3.17.2'

/** Names and texts of files. */
export type Texts = readonly (readonly [name: string, text: string])[]

/**
 * What MLflow wants beside the files of a logged model, `MLmodel` last; one that the folder has already is only given its ids. Python's
 * `mlflow.pyfunc.load_model` takes a model with an ONNX form, and installs what `requirements.txt` names where it serves one.
 */
export async function mlmodelFiles(folder: string, model: LoggedModel, files: readonly ModelFile[]): Promise<Texts> {
  const ids = {
    artifact_path: model.artifactUri,
    model_id: model.id,
    model_uuid: model.id.replace(/^m-/, ''),
    ...(model.runId !== undefined && { run_id: model.runId }),
    utc_time_created: new Date(model.creationTimestamp).toISOString().replace('T', ' ').replace('Z', '000'),
  }
  if (!files.some(({ path }) => path === 'MLmodel')) return described(folder, files, ids)
  const own = await readFile(join(folder, 'MLmodel'), 'utf8')
  return [['MLmodel', withIds(own, ids)]]
}

/** The same for the folder of a model that nobody has logged yet: without ids and time, so that equal models have equal bytes. */
export async function unloggedMlmodelFiles(folder: string, files: readonly ModelFile[]): Promise<Texts> {
  return described(folder, files, {})
}

async function described(folder: string, files: readonly ModelFile[], ids: object): Promise<Texts> {
  const names = new Set(files.map(({ path }) => path))
  const signature = names.has('signature.json') ? await modelSignature(join(folder, 'signature.json')) : undefined
  const document = {
    ...ids,
    flavors: flavorsOf(names),
    metadata: { sha256: Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])) },
    mlflow_version: mlflowVersion,
    model_size_bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(signature !== undefined && { signature }),
  }
  const mlmodel = ['MLmodel', dump(document, options)] as const
  return names.has('model.onnx') ? [...pythonFiles.filter(([name]) => !names.has(name)), mlmodel] : [mlmodel]
}

const options = { lineWidth: -1, sortKeys: true } as const

/** A model that MLflow itself wrote keeps its ids. */
function withIds(text: string, ids: object): string {
  const document = load(text)
  if (typeof document !== 'object' || document === null || 'model_id' in document) return text
  return dump({ ...document, ...ids }, options)
}

/** The `MLmodel` of a logged model as it was before it was logged. */
export function withoutIds(text: string): string {
  const {
    artifact_path: _place,
    model_id: _id,
    model_uuid: _uuid,
    run_id: _run,
    utc_time_created: _time,
    ...document
  } = load(text) as {
    readonly [field: string]: unknown
  }
  return dump(document, options)
}

/** What `mlflow models serve` installs for the ONNX form. */
const pythonFiles: Texts = [
  ['requirements.txt', `mlflow==${mlflowVersion}\nonnx\nonnxruntime\n`],
  ['python_env.yaml', 'python: 3.11\nbuild_dependencies:\n  - pip\ndependencies:\n  - -r requirements.txt\n'],
]

function flavorsOf(names: ReadonlySet<string>): object {
  const flavors = {
    ...(names.has('model.json') && {
      tfjs: { data: '.', format: 'layers-model', ...(names.has('signature.json') && { preprocessing: 'signature.json' }) },
    }),
    ...(names.has('model.onnx') && {
      onnx: { code: null, data: 'model.onnx', providers: ['CPUExecutionProvider'] },
      python_function: { data: 'model.onnx', env: { virtualenv: 'python_env.yaml' }, loader_module: 'mlflow.onnx', python_version: '3.11.0' },
    }),
  }
  // MLflow's page shows an error for a model without a flavour.
  return Object.keys(flavors).length === 0 ? { files: { data: '.' } } : flavors
}
