import type { ArgoKind, ArgoOptions, Definitions, Profile } from '@kfp-ts/argo'
import { type Diagnostic, hasErrors } from '@kfp-ts/diagnostics'
import { problem } from './codes.ts'
import { type CommonArgoFlags, flaggedOptions } from './common-argo-flags.ts'
import type { Io } from './io.ts'
import { readObjectFile } from './object-file.ts'
import { parseAssignments } from './parameters.ts'
import { UsageError } from './usage-error.ts'

/** What the command line says about an object of Argo. */
export interface ArgoCommandOptions extends CommonArgoFlags {
  readonly kind?: ArgoKind
  readonly profile?: Profile
  readonly argument?: readonly string[]
  readonly schedule?: readonly string[]
  readonly timezone?: string
  readonly definitions?: Definitions
  /** A file of all options there are, as `toArgo` takes them. */
  readonly options?: string
}

/** The options of a file with those of the command line over them. Throws a UsageError (KF3817, KF3818, KF3823, KF7001, KF7007, KF7008). */
export async function argoOptions(command: ArgoCommandOptions, { cwd }: Io): Promise<ArgoOptions> {
  const { checkArgoOptions } = await import('@kfp-ts/argo')
  const file = command.options === undefined ? undefined : await readObjectFile(command.options, cwd)
  if (file !== undefined) refuse(checkArgoOptions({ ...file.value, ...(command.kind && { kind: command.kind }) }, file.positionOf))
  const options = over(file?.value ?? {}, command)
  refuse(idleTimes(command, options.kind))
  refuse(checkArgoOptions({ ...options }))
  return options
}

function over(written: ArgoOptions, command: ArgoCommandOptions): ArgoOptions {
  const { kind, profile, argument = [], schedule = [], timezone, definitions } = command
  const given = { ...written.arguments, ...parseAssignments(argument) }
  const cron = { ...written.cron, ...(schedule.length > 0 && { schedules: schedule }), ...(timezone !== undefined && { timezone }) }
  return {
    ...written,
    ...(kind !== undefined && { kind }),
    ...(profile !== undefined && { profile }),
    ...(definitions !== undefined && { definitions }),
    ...flaggedOptions(command, written),
    ...(Object.keys(given).length > 0 && { arguments: given }),
    ...(Object.keys(cron).length > 0 && { cron }),
  }
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new UsageError(diagnostics)
}

function idleTimes({ schedule = [], timezone }: ArgoCommandOptions, kind: ArgoKind = 'Workflow'): readonly Diagnostic[] {
  if (kind === 'CronWorkflow') return []
  const idle = [...(schedule.length > 0 ? ['--schedule'] : []), ...(timezone === undefined ? [] : ['--timezone'])]
  return idle.map((option) => problem('KF7001', [`${option} means nothing for a ${kind}.`, 'add --kind CronWorkflow, or leave it out.']))
}
