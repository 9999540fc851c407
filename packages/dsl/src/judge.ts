import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { Graph } from './graph.ts'
import { afterWhatIsComplete } from './rules/after-what-is-complete.ts'
import { afterWhatSurelyRuns } from './rules/after-what-surely-runs.ts'
import { bodiesHaveTasks } from './rules/bodies-have-tasks.ts'
import { defaultsFit } from './rules/defaults-fit.ts'
import { exitTask } from './rules/exit-task.ts'
import { imageTags } from './rules/image-tags.ts'
import { knownToTheRun } from './rules/known-to-the-run.ts'
import { literalsFit } from './rules/literals-fit.ts'
import { loopItemsInsideTheirLoop } from './rules/loop-items-inside-their-loop.ts'
import { loopLists } from './rules/loop-lists.ts'
import { names } from './rules/names.ts'
import { outputsInsideTheirBody } from './rules/outputs-inside-their-body.ts'
import { requiredInputs } from './rules/required-inputs.ts'
import { returnedOutputs } from './rules/returned-outputs.ts'
import type { Rule } from './rules/rule.ts'
import { settingsOfSubPipelines } from './rules/settings-of-sub-pipelines.ts'
import { statusWhereThereIsOne } from './rules/status-where-there-is-one.ts'
import { taskConfig } from './rules/task-config.ts'
import { valuesAsText } from './rules/values-as-text.ts'
import { workspace } from './rules/workspace.ts'
import { type Survey, surveyOf } from './survey.ts'

const rules: readonly Rule[] = [
  names,
  defaultsFit,
  literalsFit,
  requiredInputs,
  outputsInsideTheirBody,
  loopItemsInsideTheirLoop,
  statusWhereThereIsOne,
  afterWhatSurelyRuns,
  afterWhatIsComplete,
  returnedOutputs,
  loopLists,
  exitTask,
  imageTags,
  bodiesHaveTasks,
  settingsOfSubPipelines,
  workspace,
  knownToTheRun,
  taskConfig,
  valuesAsText,
]

/** All that is wrong with a recorded pipeline and the pipelines it calls: what recording noticed and what the rules find, pipeline by pipeline, in the order of the file. */
export function judge(graph: Graph): Diagnostic[] {
  return [...surveysOf(graph, graph).values()].flatMap((survey) =>
    [...(survey.graph.findings ?? []), ...rules.flatMap((rule) => rule(survey))].toSorted(byPlace),
  )
}

function byPlace({ position: one }: Diagnostic, { position: other }: Diagnostic): number {
  if (one === undefined || other === undefined || one.file !== other.file) return 0
  return one.line - other.line || one.column - other.column
}

/** The graph itself and every one called from it, each once. */
function surveysOf(graph: Graph, outermost: Graph, found = new Map<Graph, Survey>()): ReadonlyMap<Graph, Survey> {
  if (found.has(graph)) return found
  const survey = surveyOf(graph, outermost)
  found.set(graph, survey)
  for (const { node } of survey.tasks) {
    if (node.callee.kind === 'pipeline') surveysOf(node.callee.graph, outermost, found)
  }
  return found
}
