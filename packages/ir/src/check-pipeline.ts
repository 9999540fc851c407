import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument } from './document.ts'
import { limits } from './limits/limits.ts'
import { type Overview, overviewOf } from './overview.ts'
import type { PositionOf } from './path.ts'
import type { Rule } from './rule.ts'
import { componentExists } from './rules/component-exists.ts'
import { declaredArguments } from './rules/declared-arguments.ts'
import { distinctNames } from './rules/distinct-names.ts'
import { executorExists } from './rules/executor-exists.ts'
import { executorStartsSomething } from './rules/executor-starts-something.ts'
import { expressions } from './rules/expressions.ts'
import { groupInputsExist } from './rules/group-inputs-exist.ts'
import { groupOutputs } from './rules/group-outputs.ts'
import { groupsHaveTasks } from './rules/groups-have-tasks.ts'
import { loopItems } from './rules/loop-items.ts'
import { namesFit } from './rules/names-fit.ts'
import { noCircle } from './rules/no-circle.ts'
import { noRecursion } from './rules/no-recursion.ts'
import { placeholdersKnown } from './rules/placeholders-known.ts'
import { platformExecutorExists } from './rules/platform-executor-exists.ts'
import { producersExist } from './rules/producers-exist.ts'
import { requiredArguments } from './rules/required-arguments.ts'
import { valuesFit } from './rules/values-fit.ts'

const rules: readonly Rule[] = [
  namesFit,
  componentExists,
  executorExists,
  executorStartsSomething,
  platformExecutorExists,
  noRecursion,
  groupsHaveTasks,
  distinctNames,
  producersExist,
  groupInputsExist,
  noCircle,
  requiredArguments,
  declaredArguments,
  valuesFit,
  groupOutputs,
  loopItems,
  expressions,
  placeholdersKnown,
]

/**
 * Judges what a pipeline means; all rules run and all findings come back, with positions where `positionOf` knows them.
 * What KFP 2.17 cannot run although the file may say it is a warning with a code KF35xx.
 */
export function checkPipeline(document: IrDocument, positionOf?: PositionOf): readonly Diagnostic[] {
  return judge(overviewOf(document), [...rules, ...limits], positionOf)
}
/** The warnings KF35xx alone: what KFP 2.17 refuses or runs wrongly. */
export function backendLimits(document: IrDocument, positionOf?: PositionOf): readonly Diagnostic[] {
  return judge(overviewOf(document), limits, positionOf)
}

function judge(overview: Overview, all: readonly Rule[], positionOf: PositionOf = () => undefined): readonly Diagnostic[] {
  return all.flatMap((rule) =>
    [...rule(overview)].map(({ path, diagnostic }) => {
      const position = positionOf(path)
      return position === undefined ? diagnostic : { ...diagnostic, position }
    }),
  )
}
