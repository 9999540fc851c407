import { readRun } from '@kfp-ts/runs'
import { readContents } from './contents/read-contents.ts'
import { pageHtml } from './page-html.ts'
import { pageLimits } from './page-limits.ts'
import type { PageLimits } from './page-limits.ts'
import { readLogs } from './read-logs.ts'
import { readPlans } from './read-plans.ts'

/**
 * The page of a run, finished or under way, from its folder: one HTML text that needs nothing else, with links to the folder's files that
 * hold when it is saved there. Throws a PipelineError when the folder holds no run (KF5002, KF5003, KF5004).
 */
export async function runPage(runFolder: string, limits: PageLimits = pageLimits): Promise<string> {
  const run = await readRun(runFolder)
  const [logs, contents, plans] = await Promise.all([
    readLogs(runFolder, run, limits.log),
    readContents(runFolder, run, limits),
    readPlans(runFolder),
  ])
  return pageHtml({ format: 'kfp-ts.page.1', subject: 'run', writtenAt: Date.now(), run, logs, contents, plans })
}
