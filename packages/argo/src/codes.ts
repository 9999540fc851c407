import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
