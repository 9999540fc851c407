import { readFile } from 'node:fs/promises'
import type { IrDocument } from '@kfp-ts/ir'
import { pipelineFile } from '@kfp-ts/runs'
import type { PageData } from './page-data.ts'
import { plansOf } from './plan.ts'

/** What the pipeline of a run says of its tasks; nothing where the folder does not hold a pipeline, as that of a run on a cluster may not. */
export async function readPlans(runFolder: string): Promise<PageData['plans']> {
  try {
    return plansOf(JSON.parse(await readFile(pipelineFile(runFolder), 'utf8')) as IrDocument)
  } catch {
    return {}
  }
}
