import { userInfo } from 'node:os'
import { basename } from 'node:path'
import type { Tags } from '../data/model-registry.ts'
import type { Environment } from '../rest/rest-settings.ts'
import { gitCommit } from './git-commit.ts'
import type { PipelinePlace } from './pipeline-place.ts'

/** Tags that say who ran what from which commit, by MLflow's and Kubeflow's names; what is not known is left out. */
export async function contextTags(env: Environment, place: PipelinePlace | undefined): Promise<Tags> {
  const git = await gitCommit(env['KFP_TS_STARTED_IN'] ?? process.cwd())
  const tags: { readonly [key: string]: string | undefined } = {
    'mlflow.user': userName(),
    'mlflow.source.type': 'JOB',
    'mlflow.source.name': place?.pipeline ?? basename(process.argv[1] ?? 'node'),
    'mlflow.source.git.commit': git?.commit,
    'mlflow.source.git.branch': git?.branch,
    'kfp.pipeline_name': place?.pipeline,
    'kfp.pipeline_run_id': place?.run,
    'kfp.task': place?.task,
    'kfp.pod': env['KFP_POD_NAME'],
  }
  return Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => tag[1] !== undefined && tag[1] !== ''))
}

/** A container may run as a user that has no name. */
function userName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}
