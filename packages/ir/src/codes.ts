import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { dataCodes } from './codes/data-codes.ts'
import { expressionCodes } from './codes/expression-codes.ts'
import { limitCodes } from './codes/limit-codes.ts'
import { readingCodes } from './codes/reading-codes.ts'
import { referenceCodes } from './codes/reference-codes.ts'

const table: typeof readingCodes & typeof referenceCodes & typeof dataCodes & typeof expressionCodes & typeof limitCodes = {
  ...readingCodes,
  ...referenceCodes,
  ...dataCodes,
  ...expressionCodes,
  ...limitCodes,
}

/** The problems of compiled pipelines: KF30xx of reading, KF31xx of checking, KF32xx of expressions, KF35xx of the KFP backend. */
export const problem: Catalogue<typeof table> = catalogue(table)
