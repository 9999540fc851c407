import type { Dataset, MetricPoint, Run, RunStatus } from '../data/tracking-data.ts'
import { listIn, numberIn, objectIn, optionalTextIn, tagsIn, textIn } from './message-fields.ts'
import type { Message } from './transport.ts'

/** The tag by which a run is found whose creation was not confirmed. */
export const idempotencyTag = 'kfp-ts.idempotencyKey'

/** A run from `{ run: { info, data, inputs, outputs } }`. */
export function runOf(answer: Message): Run {
  const run = objectIn(answer, 'run')
  const [info, data, inputs, outputs] = ['info', 'data', 'inputs', 'outputs'].map((field) => objectIn(run, field)) as [
    Message,
    Message,
    Message,
    Message,
  ]
  const end = numberIn(info, 'end_time')
  const { [idempotencyTag]: _, ...tags } = tagsIn(data, 'tags')
  return {
    id: textIn(info, 'run_id'),
    experimentId: textIn(info, 'experiment_id'),
    name: optionalTextIn(info, 'run_name') ?? tags['mlflow.runName'] ?? '',
    status: textIn(info, 'status') as RunStatus,
    startTime: numberIn(info, 'start_time'),
    ...(end > 0 && { endTime: end }),
    artifactUri: textIn(info, 'artifact_uri'),
    params: tagsIn(data, 'params'),
    metrics: Object.fromEntries(listIn(data, 'metrics').map((metric) => [textIn(metric, 'key'), numberIn(metric, 'value')])),
    tags: Object.fromEntries(Object.entries(tags).filter(([key]) => key !== 'mlflow.runName')),
    datasets: listIn(inputs, 'dataset_inputs').map(datasetOf),
    models: listIn(outputs, 'model_outputs').map((model) => textIn(model, 'model_id')),
  }
}

function datasetOf(input: Message): Dataset {
  const dataset = objectIn(input, 'dataset')
  const profile = optionalTextIn(dataset, 'profile')
  return {
    name: textIn(dataset, 'name'),
    digest: textIn(dataset, 'digest'),
    context: tagsIn(input, 'tags')['mlflow.data.context'] ?? '',
    uri: uriOf(optionalTextIn(dataset, 'source') ?? ''),
    ...(profile !== undefined && { profile: JSON.parse(profile) as NonNullable<Dataset['profile']> }),
  }
}

/** Each kind of source has a JSON form of its own; ours and most have `uri`. */
function uriOf(source: string): string {
  try {
    return (JSON.parse(source) as { readonly uri?: string }).uri ?? source
  } catch {
    return source
  }
}

/** JSON has no NaN: the server takes the names of such numbers. */
export function metricMessage({ key, value, timestamp, step, modelId, dataset }: MetricPoint): Message {
  return {
    key,
    value: Number.isFinite(value) ? value : String(value),
    timestamp,
    step,
    ...(modelId !== undefined && { model_id: modelId }),
    ...(dataset !== undefined && { dataset_name: dataset.name, dataset_digest: dataset.digest }),
  }
}

/** A point of a curve as the server gives it. */
export function pointOf(message: Message): MetricPoint {
  return {
    key: textIn(message, 'key'),
    value: numberIn(message, 'value'),
    timestamp: numberIn(message, 'timestamp'),
    step: numberIn(message, 'step'),
  }
}
