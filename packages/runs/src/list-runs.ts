import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { summaryFile } from './run-folder.ts'
import type { RunSummary } from './run-summary.ts'

/** A run among others: its folder, and the run in short. */
export interface ListedRun extends RunSummary {
  readonly folder: string
}

/** The runs below a folder, newest first; none when the folder is not there. What is no run is passed over. */
export async function listRuns(runsFolder: string): Promise<readonly ListedRun[]> {
  const names = await readdir(runsFolder).catch(() => [])
  const runs = await Promise.all(names.map((name) => listed(join(runsFolder, name))))
  return runs.filter((run) => run !== undefined).sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1))
}

/** The newest run below a folder, if there is one. */
export async function newestRun(runsFolder: string): Promise<ListedRun | undefined> {
  return (await listRuns(runsFolder))[0]
}

async function listed(folder: string): Promise<ListedRun | undefined> {
  try {
    return { ...(JSON.parse(await readFile(summaryFile(folder), 'utf8')) as RunSummary), folder }
  } catch {
    return undefined
  }
}
