import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { componentV1Codes } from './codes/component-v1-codes.ts'
import { dataCodes } from './codes/data-codes.ts'
import { expressionCodes } from './codes/expression-codes.ts'
import { limitCodes } from './codes/limit-codes.ts'
import { manifestCodes } from './codes/manifest-codes.ts'
import { readingCodes } from './codes/reading-codes.ts'
import { referenceCodes } from './codes/reference-codes.ts'

const table: typeof readingCodes &
  typeof referenceCodes &
  typeof dataCodes &
  typeof expressionCodes &
  typeof limitCodes &
  typeof componentV1Codes &
  typeof manifestCodes = {
  ...readingCodes,
  ...referenceCodes,
  ...dataCodes,
  ...expressionCodes,
  ...limitCodes,
  ...componentV1Codes,
  ...manifestCodes,
}

/** The problems of compiled pipelines: KF30xx of reading, KF31xx of checking, KF32xx of expressions, KF35xx of the KFP backend, KF36xx of other forms, KF37xx of components of version 1. */
export const problem: Catalogue<typeof table> = catalogue(table)
