import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run, RunArtifact, TaskRecord, Value } from '@kfp-ts/runs'
import type { Colors } from './colors.ts'
import { duration } from './display/duration.ts'

/** What the end of a run says besides the run itself. */
export interface Ending {
  readonly folder: string
  /** Path of the run's web page, as people type it. */
  readonly page: string
  /** The command that goes on with the run. */
  readonly resume: string
}

/** The last lines of `kfp-ts run`: how it ended and how long it took, the pipeline's outputs, the page, how to go on. */
export function endingText(run: Run, ending: Ending, colors: Colors): string {
  const { bold, green, red, dim } = colors
  const paint = run.state === 'succeeded' ? green : red
  const took = duration((run.finishedAt ?? run.startedAt) - run.startedAt)
  const headline = `${bold(run.pipeline)} ${paint(run.state === 'cancelled' ? 'was stopped' : run.state)} ${run.state === 'succeeded' ? 'in' : 'after'} ${took}${cached(run.tasks)}`
  return [
    headline,
    ...Object.entries(run.outputs?.parameters ?? {}).map(([name, value]) => `  ${name}: ${valueText(value)}`),
    ...Object.entries(run.outputs?.artifacts ?? {}).flatMap(([name, artifacts]) => artifactLines(name, artifacts, { folder: ending.folder, colors })),
    `  ${dim('page:')} ${ending.page}`,
    ...(run.state === 'succeeded' ? [] : [`  ${dim('go on with:')} ${ending.resume}`]),
  ].join('\n')
}

function cached(tasks: readonly TaskRecord[]): string {
  const work = tasks.filter(({ kind }) => kind === 'container' || kind === 'importer')
  const taken = work.filter(({ state }) => state === 'cached').length
  return taken === 0 ? '' : `, ${taken} of ${work.length} tasks from the cache`
}

function valueText(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Markdown is written for people, so it is printed; of everything else people get the place. */
function artifactLines(
  name: string,
  artifacts: readonly RunArtifact[],
  { folder, colors }: { readonly folder: string; readonly colors: Colors },
): readonly string[] {
  return artifacts.flatMap((artifact) => {
    const place = artifact.path === undefined ? artifact.uri : join(folder, artifact.path)
    const text = artifact.schemaTitle === 'system.Markdown' ? readOrNothing(place) : undefined
    if (text === undefined) return [`  ${name}: ${place}`]
    const lines = inTerminal(text.trim(), colors).split('\n')
    return ['', ...lines.map((line) => `  ${line}`.trimEnd()), '']
  })
}

/** What markdown sets off by signs a terminal sets off by looks, so that a command can be copied without them. */
function inTerminal(markdown: string, { bold, cyan }: Colors): string {
  return markdown
    .replaceAll(/`([^`\n]+)`/g, (_whole, code: string) => cyan(code))
    .replaceAll(/\*\*([^*\n]+)\*\*/g, (_whole, text: string) => bold(text))
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
