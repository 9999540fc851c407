import { Readable } from 'node:stream'

/** Ends a transfer in which nothing moves, however long it takes while something does. */
export interface Silence {
  /** Given when nothing was heard for so long. */
  readonly signal: AbortSignal
  /** The same bytes; each piece that is taken counts as heard. */
  readonly heard: (body: Readable) => Readable
  readonly end: () => void
}

/** Begins to listen; `ms` is how long nothing may be heard. */
export function listenForSilence(ms: number): Silence {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), ms)
  async function* pieces(body: Readable): AsyncGenerator {
    for await (const piece of body) {
      timer.refresh()
      yield piece
    }
  }
  return { signal: stop.signal, heard: (body) => Readable.from(pieces(body), { objectMode: false }), end: () => clearTimeout(timer) }
}
