import type { Expression } from '../expressions/expression.ts'

// Argo stages what has a key in its artifact repository; Kubeflow's executors find a file by its URI. So the URI of an artifact is made of its key,
// and it is staged where Kubeflow's SDKs look for that URI (kfp-sdk 3.3): `minio://argo/KEY` at `/minio/argo/KEY`.

/** Where things are in a container, and what they are called. */
export const place = {
  /** What the URI of an artifact in the workflow's repository begins with; its bucket is known to Argo alone. */
  root: 'minio://argo/',
  /** The folder for output parameters, one file each. */
  parameters: '/tmp/kfp/outputs',
  /** Kubeflow's executor output. */
  executorOutput: '/tmp/kfp/outputs/executor_output.json',
  /** The volume that all tasks of a run share, if it has one. */
  workspace: '/kfp-workspace',
} as const

/** Where an artifact lies in a container, from an expression for its URI; Google's store has a folder of another name than its scheme. */
export function pathOf(uri: Expression, scheme = ''): Expression {
  return scheme === 'gs' ? `'/gcs/'+${uri}[5:]` : `'/'+replace(${uri},'://','/')`
}

/** The key of an artifact in the repository, from an expression for its URI. */
export function keyOf(uri: Expression): Expression {
  return `${uri}[${place.root.length}:]`
}
