/** When Argo holds a task's pod for somebody to look into. */
export interface DebugPause {
  /** Before the program starts. */
  readonly before?: boolean
  /** After the program has ended. */
  readonly after?: boolean
  /** After the program has failed. */
  readonly onError?: boolean
}

/**
 * The environment variables by which Argo 3.5 or later holds a task's pod; after the program has ended, unless told otherwise.
 *
 * @example
 * pipeline({ name: 'hello' }, () => {
 *   greet({ name: 'Ada' }, { env: { ...debugPause({ onError: true }), LOG_LEVEL: 'debug' } })
 * })
 */
export function debugPause({ before, after, onError }: DebugPause = { after: true }): { readonly [variable: string]: string } {
  return {
    ...(before === true && { ARGO_DEBUG_PAUSE_BEFORE: 'true' }),
    ...(after === true && { ARGO_DEBUG_PAUSE_AFTER: 'true' }),
    ...(onError === true && { ARGO_DEBUG_PAUSE_ON_ERROR: 'true' }),
  }
}
