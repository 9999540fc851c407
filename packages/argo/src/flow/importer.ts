import { type Carried, carried, carriedOf, valueOf } from '../expressions/carried.ts'
import { artifactList } from './artifact-list.ts'
import { filledFields } from './constants.ts'
import { importedFrom, knownUri } from './known-uri.ts'
import { pathOf } from './place.ts'
import type { Placed } from './scope.ts'
import { inputAsText, inputGiven } from './task-values.ts'

/** What an importer names, as an artifact: no pod runs for it, its place is staged where it is read. */
export function importedArtifact(placed: Placed, output: string): Carried {
  const importer = placed.task.executor?.importer
  const { constant, runtimeParameter } = importedFrom(placed.task)
  const uri = constant === undefined ? inputGiven(placed, runtimeParameter) : carried(constant)
  const metadata = filledFields(importer?.metadata ?? {}, (placeholder) =>
    placeholder.kind === 'input parameter' ? inputAsText(placed, placeholder.name) : undefined,
  )
  // Kubeflow's executors have no folder for the web, so they are told where the file is.
  const web = /^https?:/.test(knownUri({ task: placed.task, name: output }, {}) ?? '')
  const place = { uri: valueOf(uri), ...(web && { customPath: pathOf(valueOf(uri)) }) }
  return carriedOf(artifactList({ name: output, type: importer?.typeSchema ?? {}, ...place, metadata: valueOf(metadata) }))
}
