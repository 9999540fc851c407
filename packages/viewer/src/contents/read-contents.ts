import type { Run, RunArtifact } from '@kfp-ts/runs'
import type { PageLimits } from '../page-limits.ts'
import type { Content } from '../page-data.ts'
import { artifactKey } from '../view/artifact-key.ts'
import { artifactFile } from './artifact-file.ts'
import { Budget } from './budget.ts'
import { readContent } from './read-content.ts'

/** What the page carries of the artifacts that a run made: reports first, so that pictures cannot crowd them out. */
export async function readContents(runFolder: string, run: Run, limits: PageLimits): Promise<{ readonly [artifact: string]: Content }> {
  const budget = new Budget(limits.files)
  const contents = new Map<string, Content>()
  for (const artifact of madeBy(run)) {
    const file = await artifactFile(runFolder, artifact.path)
    const content = file && !contents.has(artifactKey(artifact)) && (await readContent(file, artifact, { limits, budget }))
    if (content) contents.set(artifactKey(artifact), content)
  }
  return Object.fromEntries(contents)
}

function madeBy(run: Run): readonly RunArtifact[] {
  const artifacts = run.tasks.flatMap((task) => Object.values(task.outputs?.artifacts ?? {}).flat())
  return [...artifacts.filter(isReport), ...artifacts.filter((artifact) => !isReport(artifact))]
}

function isReport({ schemaTitle }: RunArtifact): boolean {
  return schemaTitle === 'system.HTML' || schemaTitle === 'system.Markdown'
}
