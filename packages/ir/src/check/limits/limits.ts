import type { Rule } from '../rule.ts'
import { absentInGroup } from './absent-in-group.ts'
import { artifactLeftOut } from './artifact-left-out.ts'
import { artifactLoop } from './artifact-loop.ts'
import { claimInputs } from './claim-inputs.ts'
import { concatUnresolved } from './concat-unresolved.ts'
import { defaultInWords } from './default-in-words.ts'
import { emptyLoop } from './empty-loop.ts'
import { gatheredFromNothing } from './gathered-from-nothing.ts'
import { groupRetried } from './group-retried.ts'
import { holesNeedContainer } from './holes-need-container.ts'
import { ifPresentLimits } from './if-present.ts'
import { importerWaits } from './importer-waits.ts'
import { nestedFanIn } from './nested-fan-in.ts'
import { platformSelects } from './platform-selects.ts'
import { runSize } from './run-size.ts'
import { selectingLoop } from './selecting-loop.ts'
import { settingsWithoutEffect } from './settings-without-effect.ts'
import { statusInLoop } from './status-in-loop.ts'
import { unfilledPlaceholder } from './unfilled-placeholder.ts'
import { upstreamFailure } from './upstream-failure.ts'
import { volumesCollide } from './volumes-collide.ts'
import { wordSize } from './word-size.ts'

/** What KFP 2.17 refuses or runs wrongly although a pipeline may say it. */
export const limits: readonly Rule[] = [
  upstreamFailure,
  statusInLoop,
  selectingLoop,
  platformSelects,
  settingsWithoutEffect,
  volumesCollide,
  claimInputs,
  holesNeedContainer,
  unfilledPlaceholder,
  ifPresentLimits,
  concatUnresolved,
  defaultInWords,
  nestedFanIn,
  emptyLoop,
  importerWaits,
  artifactLeftOut,
  artifactLoop,
  runSize,
  wordSize,
]

/** What KFP 2.17 runs otherwise than one may think, or fails in some runs only: a warning for every target. */
export const cautions: readonly Rule[] = [groupRetried, gatheredFromNothing, absentInGroup]
