import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument, Value } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { ContainerWork } from './container-work.ts'
import { type SettingEntry, settingEntries } from './executor-settings.ts'

/** A variable that a cluster would set, and what from. */
interface Promised {
  readonly variable: string
  readonly source: string
}

/**
 * Variables that a task is promised from a cluster and that are set nowhere here (KF5080).
 * A task inherits the environment that the run was started in, so what is set there is taken.
 */
export function missingVariables(document: IrDocument, { unit, container }: Pick<ContainerWork, 'unit' | 'container'>): readonly Diagnostic[] {
  const { component, path } = unit.task
  const entries = (list: string): readonly SettingEntry[] => settingEntries(document, component, list).filter(({ optional }) => optional !== true)
  const promised = [
    ...entries('secretAsEnv').flatMap((entry) => fromObject(entry, 'Secret', entry['secretNameParameter'] ?? entry['secretName'])),
    ...entries('configMapAsEnv').flatMap((entry) => fromObject(entry, 'ConfigMap', entry['configMapNameParameter'] ?? entry['configMapName'])),
    ...entries('fieldPathAsEnv').map(({ name, fieldPath }) => ({ variable: String(name), source: `the field ${String(fieldPath)} of its pod` })),
  ]
  const set = new Set([...Object.keys(process.env), ...(container.env ?? []).map(({ name }) => name)])
  return promised.filter(({ variable }) => !set.has(variable)).map(({ variable, source }) => problem('KF5080', [path, variable, source]))
}

function fromObject({ keyToEnv }: SettingEntry, kind: string, name: Value | undefined): readonly Promised[] {
  const variables = (keyToEnv ?? []) as readonly { readonly envVar?: string }[]
  const written = (name as { readonly runtimeValue?: { readonly constant?: Value } } | undefined)?.runtimeValue?.constant ?? name
  // A name that comes from a task or an input is not worth looking up for a warning.
  const source = typeof written === 'string' ? `the ${kind} "${written}"` : `a ${kind}`
  return variables.map(({ envVar = '' }) => ({ variable: envVar, source }))
}
