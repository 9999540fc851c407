import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { argumentCodes } from './codes/argument-codes.ts'
import { expressionCodes } from './codes/expression-codes.ts'
import { nameCodes } from './codes/name-codes.ts'
import { referenceCodes } from './codes/reference-codes.ts'
import { structureCodes } from './codes/structure-codes.ts'
import { templateCodes } from './codes/template-codes.ts'

const emitCodes = {
  KF3801: {
    message: (word: string): string => `A condition or selector uses ${word}, for which Argo's expressions have no word.`,
    hint: (): string => 'decide it in a component, and compare its output.',
  },
} as const

const lintCodes: typeof structureCodes &
  typeof nameCodes &
  typeof argumentCodes &
  typeof referenceCodes &
  typeof templateCodes &
  typeof expressionCodes = {
  ...structureCodes,
  ...nameCodes,
  ...argumentCodes,
  ...referenceCodes,
  ...templateCodes,
  ...expressionCodes,
}
const table: typeof emitCodes & typeof lintCodes = { ...emitCodes, ...lintCodes }

/** The problems this room can report: KF38xx of turning IR into Argo, KF39xx of Argo documents. */
export const problem: Catalogue<typeof table> = catalogue(table)
