import { problem } from './codes.ts'
import { type Finding, type Place, shown } from './finding.ts'

const form = /^(\d+|\d+\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|k|K|M|G|T|P|E)?$/

/** An amount of bytes as Kubernetes writes it (KF1070). */
export function byteQuantity({ setting, position }: Place, field: string, value: unknown): Finding {
  return typeof value === 'string' && form.test(value) ? undefined : problem('KF1070', [setting, field, shown(value)], { position })
}
