import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { ApiError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { CommandIo } from './command-io.ts'

/** The folder where this machine keeps its servers: the one named, that of KFP_TS_STATE, or `.kfp-ts/state` of the project around here. */
export async function stateFolder(named: string | undefined, { cwd, env }: Pick<CommandIo, 'cwd' | 'env'>): Promise<string> {
  const known = named ?? env['KFP_TS_STATE']
  if (known !== undefined && known !== '') return resolve(cwd, known)
  for (let folder = cwd; ; folder = dirname(folder)) {
    const state = join(folder, '.kfp-ts', 'state')
    if (
      await stat(state).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
    )
      return state
    if (folder === dirname(folder)) throw new ApiError([problem('KF8620', [])])
  }
}
