import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { problem as inExecution } from './execution-codes.ts'
import { problem as inPackages } from './package-codes.ts'

const table: typeof inExecution.table & typeof inPackages.table = { ...inExecution.table, ...inPackages.table }

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
