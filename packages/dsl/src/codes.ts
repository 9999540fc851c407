import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { loweringCodes } from './lower/lowering-codes.ts'
import { recordingCodes } from './recording-codes.ts'
import { ruleCodes } from './rules/rule-codes.ts'
import { valueCodes } from './value-codes.ts'

const table: typeof recordingCodes & typeof valueCodes & typeof ruleCodes & typeof loweringCodes = {
  ...recordingCodes,
  ...valueCodes,
  ...ruleCodes,
  ...loweringCodes,
}

/** The problems this room can report: KF10xx while recording, KF20xx by its rules, KF34xx while lowering. */
export const problem: Catalogue<typeof table> = catalogue(table)
