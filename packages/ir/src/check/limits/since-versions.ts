import { problem } from '../../codes.ts'
import { containerWords, innerWords } from '../container-words.ts'
import { isLoop, type Overview } from '../overview.ts'
import type { Path } from '../../document/path.ts'
import type { Word } from '../../placeholders/word.ts'
import type { Rule } from '../rule.ts'

interface Feature {
  readonly what: string
  readonly version: string
  /** Where a file uses it first. */
  readonly uses: (overview: Overview) => Path | undefined
}

// By release of the backend (kubeflow/pipelines:CHANGELOG.md).
const features: readonly Feature[] = [
  { what: 'IfPresent in the words of a container', version: '2.17', uses: (overview) => firstWord(overview, hasChoice) },
  { what: 'an artifact that comes from one of several branches', version: '2.17', uses: artifactOfBranches },
  {
    what: 'placeholders for the time a run was created or scheduled',
    version: '2.17',
    uses: (overview) => firstText(overview, /_(?:create|schedule)_time_utc\}\}/),
  },
  { what: 'a time to live of workflows', version: '2.17', uses: (overview) => pipelineConfig(overview, /^resourceTtl/) },
  { what: 'a deadline of the whole pipeline', version: '2.17', uses: (overview) => pipelineConfig(overview, /^activeDeadlineSeconds$/) },
  { what: 'lists of allowed values', version: '2.16', uses: literals },
  { what: 'security contexts', version: '2.16', uses: (overview) => executorSetting(overview, (settings) => 'securityContext' in settings) },
  { what: 'downloads of imported artifacts into the workspace', version: '2.15', uses: downloads },
  { what: 'the path of the workspace', version: '2.15', uses: (overview) => firstText(overview, /\{\{\$\.workspace_path\}\}/) },
  { what: 'settings that are handed to the component', version: '2.15', uses: passthroughs },
  { what: 'a workspace', version: '2.14', uses: (overview) => pipelineConfig(overview, /^workspace$/) },
  { what: 'outputs that a loop gathers', version: '2.14', uses: gathers },
  { what: 'a final status as an input', version: '2.14', uses: statuses },
]

/** What backends of a version, such as `2.16`, cannot run yet; each feature once. */
export function sinceVersions(backend: string): Rule {
  const have = numberOf(backend)
  return function* (overview) {
    for (const { what, version, uses } of features) {
      const path = numberOf(version) > have ? uses(overview) : undefined
      if (path !== undefined) yield { path, diagnostic: problem('KF3530', [what, version]) }
    }
  }
}
function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1000 + minor
}

function firstWord({ executors }: Overview, fits: (word: Word) => boolean): Path | undefined {
  for (const executor of executors) {
    const found = containerWords(executor).find(({ word }) => fits(word))
    if (found !== undefined) return [...executor.path, ...found.inside]
  }
  return undefined
}
function hasChoice(word: Word): boolean {
  return word.kind === 'if present' || innerWords(word).some(hasChoice)
}
/** In a container's words, a constant, or the URI of an importer. */
function firstText(overview: Overview, pattern: RegExp): Path | undefined {
  for (const { path, spec } of overview.executors) {
    const { command = [], args = [], env = [] } = spec.container ?? {}
    if ([...command, ...args, ...env.map(({ value = '' }) => value)].some((text) => pattern.test(text))) return [...path, 'container']
  }
  for (const { path, spec } of overview.tasks) {
    for (const [input, { runtimeValue }] of Object.entries(spec.inputs?.parameters ?? {})) {
      if (runtimeValue !== undefined && pattern.test(JSON.stringify(runtimeValue.constant ?? ''))) return [...path, 'inputs', 'parameters', input]
    }
  }
  return undefined
}
function artifactOfBranches({ dags }: Overview): Path | undefined {
  for (const { path, dag } of dags) {
    for (const [output, { artifactSelectors }] of Object.entries(dag.outputs?.artifacts ?? {})) {
      if ((artifactSelectors ?? []).length > 1) return [...path, 'dag', 'outputs', 'artifacts', output]
    }
  }
  return undefined
}
function pipelineConfig({ document }: Overview, key: RegExp): Path | undefined {
  const found = Object.keys(document.platforms['kubernetes']?.pipelineConfig ?? {}).find((name) => key.test(name))
  return found === undefined ? undefined : ['platforms', 'kubernetes', 'pipelineConfig', found]
}
function executorSetting({ document }: Overview, has: (settings: object) => boolean): Path | undefined {
  const [label] = Object.entries(document.platforms['kubernetes']?.deploymentSpec?.executors ?? {}).find(([, settings]) => has(settings)) ?? []
  return label === undefined ? undefined : ['platforms', 'kubernetes', 'deploymentSpec', 'executors', label]
}
function literals({ components }: Overview): Path | undefined {
  for (const { path, spec } of components) {
    for (const [input, parameter] of Object.entries(spec.inputDefinitions?.parameters ?? {})) {
      if ((parameter.literals ?? []).length > 0) return [...path, 'inputDefinitions', 'parameters', input, 'literals']
    }
  }
  return undefined
}
function downloads({ executors }: Overview): Path | undefined {
  const found = executors.find(({ spec }) => spec.importer?.downloadToWorkspace === true)
  return found && [...found.path, 'importer', 'downloadToWorkspace']
}
function passthroughs({ components }: Overview): Path | undefined {
  const found = components.find(({ spec }) => (spec.taskConfigPassthroughs ?? []).length > 0)
  return found && [...found.path, 'taskConfigPassthroughs']
}
function gathers({ tasks }: Overview): Path | undefined {
  return tasks.find((task) => isLoop(task) && task.component?.outputDefinitions !== undefined)?.path
}
function statuses({ tasks }: Overview): Path | undefined {
  for (const { path, spec } of tasks) {
    const input = Object.entries(spec.inputs?.parameters ?? {}).find(([, { taskFinalStatus }]) => taskFinalStatus !== undefined)?.[0]
    if (input !== undefined) return [...path, 'inputs', 'parameters', input]
  }
  return undefined
}
