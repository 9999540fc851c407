import type { ArgoKind, ArgoOptions, Definitions, Profile } from '@kfp-ts/argo'
import type { Io } from './io.ts'
import { parseAssignments, readParameterFile } from './parameters.ts'

/** What the command line says about an object of Argo. */
export interface ArgoCommandOptions {
  readonly kind?: ArgoKind
  readonly profile?: Profile
  readonly argument?: readonly string[]
  readonly schedule?: readonly string[]
  readonly timezone?: string
  readonly definitions?: Definitions
  /** A file of all options there are, as `toArgo` takes them. */
  readonly options?: string
}

/** The options of a file with those of the command line over them. Throws a UsageError (KF7007, KF7008). */
export async function argoOptions(
  { kind, profile, argument = [], schedule = [], timezone, definitions, options }: ArgoCommandOptions,
  { cwd }: Io,
): Promise<ArgoOptions> {
  const file = (options === undefined ? {} : await readParameterFile(options, cwd)) as ArgoOptions
  const given = { ...file.arguments, ...parseAssignments(argument) }
  const cron = { ...file.cron, ...(schedule.length > 0 && { schedules: schedule }), ...(timezone !== undefined && { timezone }) }
  return {
    ...file,
    ...(kind !== undefined && { kind }),
    ...(profile !== undefined && { profile }),
    ...(definitions !== undefined && { definitions }),
    ...(Object.keys(given).length > 0 && { arguments: given }),
    ...('schedules' in cron && { cron: { ...cron, schedules: cron.schedules ?? [] } }),
  }
}
