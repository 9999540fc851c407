import { writeSync } from 'node:fs'

/** Says how far the work is, from 0 to 1. */
export type Progress = (fraction: number, message?: string) => void

/** Tells the local runner over the pipe it opened (`KFP_TS_PROGRESS_FD`), or the log where there is none. */
export function progressTo(log: (message: string) => void): Progress {
  const pipe = Number(process.env['KFP_TS_PROGRESS_FD'] ?? NaN)
  return (fraction, message) => {
    const bounded = Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0
    if (!Number.isInteger(pipe)) log(`${Math.round(bounded * 100)} %${message === undefined ? '' : ` ${message}`}`)
    else tell(pipe, `${JSON.stringify({ fraction: bounded, message })}\n`)
  }
}

function tell(pipe: number, line: string): void {
  try {
    writeSync(pipe, line)
  } catch {
    // A full or closed pipe: progress is news, and work must not stop for it.
  }
}
