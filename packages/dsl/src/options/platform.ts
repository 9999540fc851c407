import { handleOf, type Reference } from '@kfp-ts/component'
import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { PlatformSettingData } from '../graph.ts'
import { toArgument } from '../to-argument.ts'
import { noteOnce, type Recording } from '../recording.ts'
import type { OptionsOf } from './options-of.ts'

type Data = string | number | boolean | readonly Data[] | { readonly reference: Reference } | DataRecord
interface DataRecord {
  readonly [key: string]: Data
}
interface Setting {
  readonly platform: string
  readonly fits: string
  readonly fragment: object
  readonly findings: readonly Diagnostic[]
}

/** Whose settings are read. */
export interface SettingsOf {
  readonly recording: Recording
  /** `task "train"`, `pipeline "demo"`. */
  readonly owner: string
  /** What its settings say they fit. */
  readonly fits: string
  readonly position: Position | undefined
}

/** The settings of a task. */
export function readPlatform(value: unknown, { recording, task, kind, position }: OptionsOf): readonly PlatformSettingData[] {
  return mergeSettings(value, { recording, owner: `task "${task}"`, fits: kind === 'pipeline' ? 'a sub-pipeline' : 'a container', position })
}

/** Merges settings, one document fragment per platform. Knows no platform by name. */
export function mergeSettings(value: unknown, of: SettingsOf): readonly PlatformSettingData[] {
  const { recording, owner, fits, position } = of
  const merged = new Map<string, DataRecord>()
  for (const setting of Array.isArray(value) ? value : [value]) {
    if (!isSetting(setting) || setting.fits !== fits) {
      recording.findings.push(problem('KF1045', [owner, isSetting(setting) ? fitOf(setting) : 'something that is no setting'], { position }))
      continue
    }
    noteOnce(recording, setting.findings)
    const data = toData(setting.fragment, of) as DataRecord
    merged.set(setting.platform, merge(merged.get(setting.platform) ?? {}, data, { ...of, path: setting.platform }) as DataRecord)
  }
  return [...merged].map(([platform, fragment]) => ({ platform, fragment }))
}

function isSetting(value: unknown): value is Setting {
  if (typeof value !== 'object' || value === null) return false
  const { platform, fits, fragment, findings } = value as Partial<Setting>
  return typeof platform === 'string' && typeof fits === 'string' && typeof fragment === 'object' && Array.isArray(findings)
}

function fitOf({ fits }: Setting): string {
  return `a setting for ${fits === 'pipeline' ? 'a whole pipeline' : fits}`
}

/** The fragment with references in place of handles. */
function toData(value: unknown, of: SettingsOf): Data | undefined {
  const { recording, owner, position } = of
  if (handleOf(value) !== undefined) return toArgument(value, { recording, what: `Option "platform" of ${owner}`, position }) as Data | undefined
  if (Array.isArray(value)) return value.map((inner) => toData(inner, of)).filter((inner) => inner !== undefined)
  if (typeof value !== 'object' || value === null) return value as Data
  const entries = Object.entries(value).map(([key, inner]) => [key, toData(inner, of)] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Data] => entry[1] !== undefined))
}

/** Lists are appended, records merged; the same key with two values is a finding, and the first one stays. */
function merge(one: Data, other: Data, at: SettingsOf & { readonly path: string }): Data {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other]
  if (isRecord(one) && isRecord(other)) {
    const both: Record<string, Data> = { ...one }
    for (const [key, value] of Object.entries(other)) {
      const before = both[key]
      both[key] = before === undefined ? value : merge(before, value, { ...at, path: `${at.path}.${key}` })
    }
    return both
  }
  const [first, second] = [one, other].map((value) => JSON.stringify(value)) as [string, string]
  if (first !== second) at.recording.findings.push(problem('KF1046', [at.owner, at.path, `${first} and ${second}`], { position: at.position }))
  return one
}
function isRecord(value: Data): value is DataRecord {
  return typeof value === 'object' && !Array.isArray(value) && !('reference' in value)
}
