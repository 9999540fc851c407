import { randomBytes } from 'node:crypto'

/** A new run's name, `hello-20261122-174227-3f9a`: the pipeline, the time in UTC, and four random digits. */
export function newRunId(pipeline: string, time: number): string {
  const [day = '', clock = ''] = new Date(time).toISOString().split('T')
  const stamp = `${day.replaceAll('-', '')}-${clock.slice(0, 8).replaceAll(':', '')}`
  return `${pipeline}-${stamp}-${randomBytes(2).toString('hex')}`
}
