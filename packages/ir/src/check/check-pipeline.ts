import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument } from '../document/document.ts'
import { cautions, limits } from './limits/limits.ts'
import { sinceVersions } from './limits/since-versions.ts'
import { type Overview, overviewOf } from './overview.ts'
import type { PositionOf } from '../document/path.ts'
import type { Rule } from './rule.ts'
import { componentCalled } from './rules/component-called.ts'
import { componentExists } from './rules/component-exists.ts'
import { constantsFilled } from './rules/constants-filled.ts'
import { declaredArguments } from './rules/declared-arguments.ts'
import { distinctNames } from './rules/distinct-names.ts'
import { executorExists } from './rules/executor-exists.ts'
import { executorStartsSomething } from './rules/executor-starts-something.ts'
import { executorUsed } from './rules/executor-used.ts'
import { expressions } from './rules/expressions.ts'
import { groupInputsExist } from './rules/group-inputs-exist.ts'
import { groupOutputs } from './rules/group-outputs.ts'
import { groupsHaveTasks } from './rules/groups-have-tasks.ts'
import { loopItems } from './rules/loop-items.ts'
import { namesFit } from './rules/names-fit.ts'
import { noCircle } from './rules/no-circle.ts'
import { noRecursion } from './rules/no-recursion.ts'
import { numbersInRange } from './rules/numbers-in-range.ts'
import { oneImplementation } from './rules/one-implementation.ts'
import { outputsAgree } from './rules/outputs-agree.ts'
import { placeholdersKnown } from './rules/placeholders-known.ts'
import { platformExecutorExists } from './rules/platform-executor-exists.ts'
import { platformReferencesResolve } from './rules/platform-references-resolve.ts'
import { portNames } from './rules/port-names.ts'
import { producersExist } from './rules/producers-exist.ts'
import { requiredArguments } from './rules/required-arguments.ts'
import { rootIsGroup } from './rules/root-is-group.ts'
import { typesAgree } from './rules/types-agree.ts'
import { valuesAllowed } from './rules/values-allowed.ts'
import { valuesFit } from './rules/values-fit.ts'

const rules: readonly Rule[] = [
  namesFit,
  portNames,
  rootIsGroup,
  componentExists,
  componentCalled,
  executorExists,
  oneImplementation,
  executorUsed,
  executorStartsSomething,
  platformExecutorExists,
  platformReferencesResolve,
  noRecursion,
  groupsHaveTasks,
  distinctNames,
  producersExist,
  groupInputsExist,
  noCircle,
  requiredArguments,
  declaredArguments,
  valuesFit,
  valuesAllowed,
  constantsFilled,
  numbersInRange,
  typesAgree,
  groupOutputs,
  outputsAgree,
  loopItems,
  expressions,
  placeholdersKnown,
]

/** What a pipeline is judged for. */
export interface CheckOptions {
  /** The oldest backend that is to run it, such as `2.14`; what newer ones brought is warned of. 2.16 when left out. */
  readonly kfp?: string
}

/**
 * Judges what a pipeline means; all rules run and all findings come back, with positions where `positionOf` knows them.
 * What KFP 2.17 cannot run although the file may say it is a warning with a code KF35xx.
 * @example
 * ```ts
 * import { checkPipeline, readPipeline } from '@kfp-ts/ir'
 * const { document, positionOf } = readPipeline('pipelineInfo: {name: empty}\nschemaVersion: 2.1.0\nroot: {dag: {}}\n')
 * if (document !== undefined) checkPipeline(document, positionOf).map(({ message }) => message) // ['"root" has no tasks.']
 * ```
 */
export function checkPipeline(document: IrDocument, positionOf?: PositionOf, { kfp = '2.16' }: CheckOptions = {}): readonly Diagnostic[] {
  return judge(overviewOf(document), [...rules, ...limits, ...cautions, sinceVersions(kfp)], positionOf)
}
/** What a pipeline means, alone: all of `checkPipeline` but what backends of KFP cannot do (KF35xx), for who runs it elsewhere. */
export function checkMeaning(document: IrDocument, positionOf?: PositionOf): readonly Diagnostic[] {
  return judge(overviewOf(document), rules, positionOf)
}
/** What KFP 2.17 refuses or runs wrongly, alone: the warnings KF35xx that are errors for who compiles for it. */
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
