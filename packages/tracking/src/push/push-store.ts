import { fileURLToPath } from 'node:url'
import type { Run } from '../data/tracking-data.ts'
import type { TrackingStore } from '../data/tracking-store.ts'
import { type Copying, originTag, type Places } from './copying.ts'
import { pushLoggedModels } from './push-logged-models.ts'

/** What was copied; what was there already counts too. */
export interface Pushed {
  readonly experiments: number
  readonly runs: number
  readonly loggedModels: number
  readonly models: number
  readonly versions: number
}

/** Copies all experiments, runs, logged and registered models, versions and aliases of a folder to another store. Sending again changes nothing. */
export async function pushStore(from: TrackingStore, to: TrackingStore): Promise<Pushed> {
  const count = { experiments: 0, runs: 0, loggedModels: 0, models: 0, versions: 0 }
  const copying: Copying = { from, to, copies: new Map(), models: new Map() }
  for await (const experiment of from.searchExperiments()) {
    count.experiments += 1
    const { id: experimentId } = await to.openExperiment(experiment.name)
    count.runs += await pushRuns(copying, { from: experiment.id, to: experimentId })
    // Before the versions, which point to them.
    count.loggedModels += await pushLoggedModels(copying, { from: experiment.id, to: experimentId })
  }
  for (const { name } of await from.registry.searchRegisteredModels()) {
    count.models += 1
    count.versions += await pushModel(copying, name)
  }
  return count
}

async function pushRuns(copying: Copying, experiment: Places): Promise<number> {
  const runs: Run[] = []
  // Parents before children, whose tag names the parent's new id.
  for await (const run of copying.from.searchRuns({ experimentIds: [experiment.from], orderBy: 'start_time ASC' })) runs.push(run)
  const depth = (run: Run): number => (run.tags['mlflow.parentRunId'] === undefined ? 0 : 1)
  for (const run of runs.toSorted((one, other) => depth(one) - depth(other))) await pushRun(copying, experiment.to, run)
  return runs.length
}

async function pushRun({ from, to, copies }: Copying, experimentId: string, run: Run): Promise<void> {
  const { 'mlflow.parentRunId': parent, ...tags } = run.tags
  const copiedParent = parent === undefined ? undefined : copies.get(parent)
  const copy = await to.createRun({
    experimentId,
    name: run.name,
    startTime: run.startTime,
    tags: { ...tags, [originTag]: run.id, ...(copiedParent !== undefined && { 'mlflow.parentRunId': copiedParent }) },
    idempotencyKey: run.id,
  })
  copies.set(run.id, copy.id)
  const histories = await Promise.all(Object.keys(run.metrics).map((key) => from.metricHistory(run.id, key)))
  // Models have other ids there.
  const metrics = histories.flat().map(({ key, value, timestamp, step }) => ({ key, value, timestamp, step }))
  await to.logBatch(copy.id, { params: run.params, metrics })
  if (run.datasets.length > 0) await to.logDatasets(copy.id, run.datasets)
  await pushArtifacts({ from, to }, { from: run.artifactUri, to: copy.artifactUri }, '')
  await to.updateRun(copy.id, { status: run.status, ...(run.endTime !== undefined && { endTime: run.endTime }) })
}

async function pushArtifacts(stores: Pick<Copying, 'from' | 'to'>, places: Places, below: string): Promise<void> {
  const there = new Map((await stores.to.artifacts.list(places.to, below)).map(({ path, bytes }) => [path, bytes]))
  for (const { path: name, isFolder, bytes } of await stores.from.artifacts.list(places.from, below)) {
    const path = below === '' ? name : `${below}/${name}`
    if (isFolder) await pushArtifacts(stores, places, path)
    else if (there.get(name) !== bytes) await stores.to.artifacts.upload(places.to, path, `${fileURLToPath(places.from)}/${path}`)
  }
}

/** Oldest first, so that versions get their numbers in the same order. */
async function pushModel({ from, to, copies, models }: Copying, name: string): Promise<number> {
  const model = await from.registry.getRegisteredModel(name)
  await to.registry.createRegisteredModel(name, model.description)
  const numbers = new Map<number, number>()
  const versions = (await from.registry.searchModelVersions(name)).toReversed()
  for (const { version, uri, tags, runId, digest } of versions) {
    const run = runId === undefined ? undefined : copies.get(runId)
    const modelId = models.get(digest)
    const known = { ...(run !== undefined && { runId: run }), ...(modelId !== undefined && { modelId }) }
    const made = await to.registry.createModelVersion({ name, source: fileURLToPath(uri), tags, ...known })
    numbers.set(version, made.version)
  }
  for (const [alias, version] of Object.entries(model.aliases)) {
    const number = numbers.get(version)
    if (number !== undefined) await to.registry.setRegisteredModelAlias(name, alias, number)
  }
  return versions.length
}
