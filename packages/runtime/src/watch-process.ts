import { problem } from './execution-codes.ts'
import { contractBroken, exitCodes, Failure } from './failure.ts'
import { bodyFailed } from './perform.ts'

/** What may happen to the process while a body runs. */
export interface Watch {
  /** Aborted on SIGTERM and SIGINT. */
  readonly signal: AbortSignal
  /** Rejects on an error nobody caught, and when nothing is left to wait for. */
  readonly trouble: Promise<never>
  /** The failure a signal led to, if one came. */
  readonly stopped: () => Failure | undefined
  readonly end: () => void
}

/** Watches the process of a body; `onExit` is told of a body that ends the process by itself. */
export function watchProcess(component: string, onExit: (failure: Failure) => void): Watch {
  const controller = new AbortController()
  let reject: (failure: Failure) => void
  const trouble = new Promise<never>((_resolve, rejects) => (reject = rejects))
  trouble.catch(() => {})
  let stopped: Failure | undefined
  const listeners = {
    SIGTERM: () => stop('SIGTERM'),
    SIGINT: () => stop('SIGINT'),
    uncaughtException: (error: unknown) => reject(bodyFailed(component, error)),
    beforeExit: () => reject(new Failure(exitCodes.bodyFailed, [problem('KF4017', [component])])),
    exit: (code: number) => {
      if (code === 0) process.exitCode = exitCodes.contractBroken
      onExit(contractBroken([problem('KF4016', [component, String(code)])]))
    },
  }
  function stop(name: 'SIGTERM' | 'SIGINT'): void {
    stopped ??= new Failure(name === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted, [problem('KF4018', [component, name])])
    controller.abort(stopped)
  }
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener)
  return {
    signal: controller.signal,
    trouble,
    stopped: () => stopped,
    end: () => {
      for (const [event, listener] of Object.entries(listeners)) process.off(event, listener)
    },
  }
}
