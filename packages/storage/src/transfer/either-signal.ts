import { setMaxListeners } from 'node:events'

/** A signal that many requests at a time listen to: aborted when `stop` is, or what the caller gave. */
export function eitherSignal(stop: AbortController, given: AbortSignal | undefined): AbortSignal {
  const either = given === undefined ? stop.signal : AbortSignal.any([given, stop.signal])
  // Node warns of more than ten, taking them for a leak.
  setMaxListeners(0, either)
  return either
}
