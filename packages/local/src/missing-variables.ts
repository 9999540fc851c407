import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentSpec, IrDocument, Value } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { type SettingEntry, settingEntries } from './executor-settings.ts'
import type { Contained } from './runner.ts'

/** A variable that a cluster would set, and what from. */
interface Promised {
  readonly variable: string
  readonly source: string
  readonly optional: boolean
}

/**
 * Variables that a task is promised from a cluster and that are set nowhere here (KF5080).
 * What is set in the environment that the run was started in is taken.
 */
export function missingVariables(document: IrDocument, { unit, container }: Contained): readonly Diagnostic[] {
  const { component, path } = unit.task
  const set = new Set([...Object.keys(process.env), ...(container.env ?? []).map(({ name }) => name)])
  const missing = promises(document, component).filter(({ variable, optional }) => !optional && !set.has(variable))
  return missing.map(({ variable, source }) => problem('KF5080', [path, variable, source]))
}

/** The names of all variables that a component is promised from a cluster. */
export function promisedVariables(document: IrDocument, component: ComponentSpec): readonly string[] {
  return promises(document, component).map(({ variable }) => variable)
}

function promises(document: IrDocument, component: ComponentSpec): readonly Promised[] {
  const entries = (list: string): readonly SettingEntry[] => settingEntries(document, component, list)
  return [
    ...entries('secretAsEnv').flatMap((entry) => fromObject(entry, 'Secret', entry['secretNameParameter'] ?? entry['secretName'])),
    ...entries('configMapAsEnv').flatMap((entry) => fromObject(entry, 'ConfigMap', entry['configMapNameParameter'] ?? entry['configMapName'])),
    ...entries('fieldPathAsEnv').map(({ name, fieldPath }) => ({
      variable: String(name),
      source: `the field ${String(fieldPath)} of its pod`,
      optional: false,
    })),
  ]
}

function fromObject({ keyToEnv, optional }: SettingEntry, kind: string, name: Value | undefined): readonly Promised[] {
  const variables = (keyToEnv ?? []) as readonly { readonly envVar?: string }[]
  const written = (name as { readonly runtimeValue?: { readonly constant?: Value } } | undefined)?.runtimeValue?.constant ?? name
  // A name that comes from a task or an input is not worth looking up for a warning.
  const source = typeof written === 'string' ? `the ${kind} "${written}"` : `a ${kind}`
  return variables.map(({ envVar = '' }) => ({ variable: envVar, source, optional: optional === true }))
}
