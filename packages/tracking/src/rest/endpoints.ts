/**
 * What may be done after a call failed, or its answer was lost:
 * `read` again freely; `write` again freely, since the last one wins or the same bytes count once; `create` only after looking whether it was made.
 */
export type RetryClass = 'read' | 'write' | 'create'

/** One call of MLflow's REST API; the path is below `/api/2.0`, and `{id}` in it is taken from the body. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly retry: RetryClass
}

const endpoint = (method: Endpoint['method'], path: string, retry: RetryClass): Endpoint => ({ method, path: `/mlflow${path}`, retry })

/** Every call this package makes. */
export const endpoints = {
  getExperiment: endpoint('GET', '/experiments/get', 'read'),
  getExperimentByName: endpoint('GET', '/experiments/get-by-name', 'read'),
  createExperiment: endpoint('POST', '/experiments/create', 'create'),
  searchExperiments: endpoint('POST', '/experiments/search', 'read'),
  deleteExperiment: endpoint('POST', '/experiments/delete', 'write'),
  restoreExperiment: endpoint('POST', '/experiments/restore', 'write'),

  createRun: endpoint('POST', '/runs/create', 'create'),
  getRun: endpoint('GET', '/runs/get', 'read'),
  updateRun: endpoint('POST', '/runs/update', 'write'),
  deleteRun: endpoint('POST', '/runs/delete', 'write'),
  searchRuns: endpoint('POST', '/runs/search', 'read'),
  logBatch: endpoint('POST', '/runs/log-batch', 'write'),
  logInputs: endpoint('POST', '/runs/log-inputs', 'write'),
  logOutputs: endpoint('POST', '/runs/outputs', 'write'),
  logModel: endpoint('POST', '/runs/log-model', 'write'),
  metricHistory: endpoint('GET', '/metrics/get-history', 'read'),

  createLoggedModel: endpoint('POST', '/logged-models', 'create'),
  getLoggedModel: endpoint('GET', '/logged-models/{model_id}', 'read'),
  finishLoggedModel: endpoint('PATCH', '/logged-models/{model_id}', 'write'),
  addLoggedModelParams: endpoint('POST', '/logged-models/{model_id}/params', 'write'),
  searchLoggedModels: endpoint('POST', '/logged-models/search', 'read'),

  createRegisteredModel: endpoint('POST', '/registered-models/create', 'create'),
  getRegisteredModel: endpoint('GET', '/registered-models/get', 'read'),
  searchRegisteredModels: endpoint('GET', '/registered-models/search', 'read'),
  createModelVersion: endpoint('POST', '/model-versions/create', 'create'),
  getModelVersion: endpoint('GET', '/model-versions/get', 'read'),
  searchModelVersions: endpoint('GET', '/model-versions/search', 'read'),
  getDownloadUri: endpoint('GET', '/model-versions/get-download-uri', 'read'),
  setModelVersionTag: endpoint('POST', '/model-versions/set-tag', 'write'),
  setAlias: endpoint('POST', '/registered-models/alias', 'write'),
  getVersionByAlias: endpoint('GET', '/registered-models/alias', 'read'),
  deleteAlias: endpoint('DELETE', '/registered-models/alias', 'write'),
} as const

/** The name of a call. */
export type EndpointName = keyof typeof endpoints
