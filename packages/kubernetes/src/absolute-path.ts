import { problem } from './codes.ts'
import { type Finding, type Place, shown } from './finding.ts'

/** A mount path begins at the root of the container (KF1073). Kubernetes refuses a colon in it. */
export function absolutePath({ setting, position }: Place, field: string, value: unknown): Finding {
  return typeof value === 'string' && /^\/[^:]*$/.test(value) ? undefined : problem('KF1073', [setting, field, shown(value)], { position })
}
