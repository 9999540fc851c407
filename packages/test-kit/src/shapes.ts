import type { Shape } from './shape.ts'
import { afterAcrossGroups } from './shapes/after-across-groups.ts'
import { afterExitHandler } from './shapes/after-exit-handler.ts'
import { artifactLists } from './shapes/artifact-lists.ts'
import { branches } from './shapes/branches.ts'
import { branchesOfArtifacts } from './shapes/branches-of-artifacts.ts'
import { branchesWithoutOutputs } from './shapes/branches-without-outputs.ts'
import { caching } from './shapes/caching.ts'
import { carriedFiles } from './shapes/carried-files.ts'
import { chain } from './shapes/chain.ts'
import { comparisons } from './shapes/comparisons.ts'
import { condition } from './shapes/condition.ts'
import { conditionInLoop } from './shapes/condition-in-loop.ts'
import { constants } from './shapes/constants.ts'
import { containers } from './shapes/containers.ts'
import { customArtifacts } from './shapes/custom-artifacts.ts'
import { deepNesting } from './shapes/deep-nesting.ts'
import { diamond } from './shapes/diamond.ts'
import { dynamicLoop } from './shapes/dynamic-loop.ts'
import { environment } from './shapes/environment.ts'
import { everyType } from './shapes/every-type.ts'
import { exitHandling } from './shapes/exit-handler.ts'
import { exitPipeline } from './shapes/exit-pipeline.ts'
import { exitWithStatus } from './shapes/exit-with-status.ts'
import { fanInOfArtifacts } from './shapes/fan-in-of-artifacts.ts'
import { fanInOfBranches } from './shapes/fan-in-of-branches.ts'
import { fanInOfParameters } from './shapes/fan-in-of-parameters.ts'
import { filesFromOutside } from './shapes/files-from-outside.ts'
import { ignoreFailureWithStatus } from './shapes/ignore-failure-with-status.ts'
import { ignoreUpstreamFailure } from './shapes/ignore-upstream-failure.ts'
import { importedYaml } from './shapes/imported-yaml.ts'
import { importers } from './shapes/importers.ts'
import { lists } from './shapes/lists.ts'
import { literalUnions } from './shapes/literal-unions.ts'
import { literalsWithOutputs } from './shapes/literals-with-outputs.ts'
import { logic } from './shapes/logic.ts'
import { loopInCondition } from './shapes/loop-in-condition.ts'
import { loopOfFractions } from './shapes/loop-of-fractions.ts'
import { loopOverArtifacts } from './shapes/loop-over-artifacts.ts'
import { loopOverStructs } from './shapes/loop-over-structs.ts'
import { loopParallelism } from './shapes/loop-parallelism.ts'
import { nestedExitHandlers } from './shapes/nested-exit-handlers.ts'
import { nestedFanIn } from './shapes/nested-fan-in.ts'
import { nestedFanInOfParameters } from './shapes/nested-fan-in-of-parameters.ts'
import { nestedLoops } from './shapes/nested-loops.ts'
import { oneComponent } from './shapes/one-component.ts'
import { oneStep } from './shapes/one-step.ts'
import { optionalInputs } from './shapes/optional-inputs.ts'
import { optionalInputsInGroups } from './shapes/optional-inputs-in-groups.ts'
import { optionalInputsOfPipelines } from './shapes/optional-inputs-of-pipelines.ts'
import { pipelineInLoop } from './shapes/pipeline-in-loop.ts'
import { pipelineInPipeline } from './shapes/pipeline-in-pipeline.ts'
import { pipelineSettings } from './shapes/pipeline-settings.ts'
import { platformSettings } from './shapes/platform-settings.ts'
import { platformSettingsFromOutside } from './shapes/platform-settings-from-outside.ts'
import { resources } from './shapes/resources.ts'
import { resourcesFromOutside } from './shapes/resources-from-outside.ts'
import { retries } from './shapes/retries.ts'
import { runValues } from './shapes/run-values.ts'
import { sameNames } from './shapes/same-names.ts'
import { settingsInsidePipelines } from './shapes/settings-inside-pipelines.ts'
import { staticLoop } from './shapes/static-loop.ts'
import { staticLoopOfStructs } from './shapes/static-loop-of-structs.ts'
import { structFields } from './shapes/struct-fields.ts'
import { taskConfig } from './shapes/task-config.ts'
import { textWithHoles } from './shapes/text-with-holes.ts'
import { twoExitHandlers } from './shapes/two-exit-handlers.ts'
import { volumeOfARun } from './shapes/volume-of-a-run.ts'

/** Every shape there is. */
export const shapes: readonly Shape[] = [
  afterAcrossGroups,
  afterExitHandler,
  artifactLists,
  branches,
  branchesOfArtifacts,
  branchesWithoutOutputs,
  caching,
  carriedFiles,
  chain,
  comparisons,
  condition,
  conditionInLoop,
  constants,
  containers,
  customArtifacts,
  deepNesting,
  diamond,
  dynamicLoop,
  environment,
  everyType,
  exitHandling,
  exitPipeline,
  exitWithStatus,
  fanInOfArtifacts,
  fanInOfBranches,
  fanInOfParameters,
  filesFromOutside,
  ignoreFailureWithStatus,
  ignoreUpstreamFailure,
  importedYaml,
  importers,
  lists,
  literalUnions,
  literalsWithOutputs,
  logic,
  loopInCondition,
  loopOfFractions,
  loopOverArtifacts,
  loopOverStructs,
  loopParallelism,
  nestedExitHandlers,
  nestedFanIn,
  nestedFanInOfParameters,
  nestedLoops,
  oneComponent,
  oneStep,
  optionalInputs,
  optionalInputsInGroups,
  optionalInputsOfPipelines,
  pipelineInLoop,
  pipelineInPipeline,
  pipelineSettings,
  platformSettings,
  platformSettingsFromOutside,
  resources,
  resourcesFromOutside,
  retries,
  runValues,
  sameNames,
  settingsInsidePipelines,
  staticLoop,
  staticLoopOfStructs,
  structFields,
  taskConfig,
  textWithHoles,
  twoExitHandlers,
  volumeOfARun,
]
