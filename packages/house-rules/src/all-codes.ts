import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Entry } from '@kfp-ts/diagnostics'
import { root, rooms } from './repository.ts'

/** A code of some room's catalogue. */
export interface CodeEntry extends Entry {
  readonly code: string
  /** Folder of the package that reports it: `packages/ir`. */
  readonly folder: string
}

/** Which codes a room may use: the code begins with one of these. */
export const ranges: { readonly [room: string]: readonly string[] } = {
  component: ['KF10'],
  dsl: ['KF10', 'KF2', 'KF34', 'KF35'],
  kubernetes: ['KF10', 'KF2'],
  bundle: ['KF11'],
  ir: ['KF30', 'KF31', 'KF32', 'KF33', 'KF35', 'KF36', 'KF37'],
  argo: ['KF38', 'KF39'],
  runtime: ['KF4'],
  local: ['KF5'],
  runs: ['KF5'],
  cli: ['KF7'],
  images: ['KF81'],
  training: ['KF82'],
  evaluation: ['KF83'],
  tuning: ['KF84'],
  tracking: ['KF85'],
  serving: ['KF86'],
  deploy: ['KF87'],
  storage: ['KF89'],
}

/** What a component's own code begins with. */
export const componentRange = 'KF88'

/** Every code of every room, by code. A room's catalogue is the `problem` of its `codes.ts`. */
export async function allCodes(): Promise<readonly CodeEntry[]> {
  const found = await Promise.all(
    rooms().map(async ({ folder }) => {
      const file = join(root, folder, 'src/codes.ts')
      if (!existsSync(file)) return []
      const { problem } = (await import(pathToFileURL(file).href)) as { problem: { table: { [code: string]: Entry } } }
      return Object.entries(problem.table).map(([code, entry]) => ({ ...entry, code, folder }))
    }),
  )
  return found.flat().toSorted((a, b) => a.code.localeCompare(b.code))
}
