import picocolors from 'picocolors'
import type { Io, Sink } from './io.ts'

export type Colors = ReturnType<typeof picocolors.createColors>

/** Whether to write colours to a sink: on a terminal, unless `NO_COLOR` says no; anywhere with `FORCE_COLOR`. */
export function wantsColor(sink: Sink, { env }: Pick<Io, 'env'>): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return sink.isTTY === true && env['TERM'] !== 'dumb'
}

export function colorsFor(sink: Sink, io: Pick<Io, 'env'>): Colors {
  return picocolors.createColors(wantsColor(sink, io))
}
