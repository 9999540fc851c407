import type { Rule } from '../rule.ts'
import { artifactLoop } from './artifact-loop.ts'
import { concatUnresolved } from './concat-unresolved.ts'
import { emptyLoop } from './empty-loop.ts'
import { filledText } from './filled-text.ts'
import { ifPresentLimits } from './if-present.ts'
import { importerWaits } from './importer-waits.ts'
import { nestedFanIn } from './nested-fan-in.ts'
import { selectingLoop } from './selecting-loop.ts'
import { statusInLoop } from './status-in-loop.ts'
import { upstreamFailure } from './upstream-failure.ts'

/** What KFP 2.17 refuses or runs wrongly although a pipeline may say it. */
export const limits: readonly Rule[] = [
  upstreamFailure,
  statusInLoop,
  selectingLoop,
  filledText,
  ifPresentLimits,
  concatUnresolved,
  nestedFanIn,
  emptyLoop,
  importerWaits,
  artifactLoop,
]
