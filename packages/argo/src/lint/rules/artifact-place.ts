import { problem } from '../../codes.ts'
import type { Place } from '../document/report.ts'
import type { Hdfs, Locations } from '../document/workflow.ts'

const places = ['s3', 'git', 'http', 'artifactory', 'hdfs', 'raw', 'oss', 'gcs', 'azure', 'plugin'] as const

/** Whether an artifact says where it lies, in full or by a key in the repository of the workflow. */
export function hasKey({ s3, gcs, oss, azure, http, artifactory, git, hdfs, raw, plugin }: Locations): boolean {
  const keys = [s3?.key, gcs?.key, oss?.key, azure?.blob, http?.url, artifactory?.url, git?.repo, hdfs?.path, plugin?.key]
  return raw !== undefined || keys.some((key) => Boolean(key)) || (hdfs?.addresses ?? []).length > 0
}

/** An artifact lies in one place, which is described in full. */
export function checkPlace(what: string, found: Locations, { path, report }: Place): void {
  const named = places.filter((place) => found[place] !== undefined)
  if (named.length > 1) report(problem('KF3956', [what, `is ${named.join(' and ')} at once`]), path)
  if (found.git !== undefined && !found.git.repo) report(problem('KF3956', [what, 'has no "git.repo"']), [...path, 'git'])
  const missing = found.hdfs === undefined ? [] : missingOf(found.hdfs)
  if (missing.length > 0) report(problem('KF3956', [what, `lacks ${missing.join(', ')} of "hdfs"`]), [...path, 'hdfs'])
}

function missingOf(hdfs: Hdfs): readonly string[] {
  const { krbKeytabSecret, krbCCacheSecret } = hdfs
  const isKerberos = krbKeytabSecret !== undefined || krbCCacheSecret !== undefined
  const wanted: readonly (readonly [string, unknown])[] = [
    ['addresses', hdfs.addresses?.length],
    ['an absolute path', hdfs.path?.startsWith('/')],
    ...(isKerberos ? kerberosOf(hdfs) : [['hdfsUser', hdfs.hdfsUser] as const]),
  ]
  return wanted.filter(([, value]) => !value).map(([name]) => name)
}

function kerberosOf(hdfs: Hdfs): readonly (readonly [string, unknown])[] {
  const always = [
    ['krbServicePrincipalName', hdfs.krbServicePrincipalName],
    ['krbConfigConfigMap', hdfs.krbConfigConfigMap],
  ] as const
  if (hdfs.krbKeytabSecret === undefined) return always
  return [...always, ['krbUsername', hdfs.krbUsername], ['krbRealm', hdfs.krbRealm]]
}
