import { Worker } from 'node:worker_threads'
import type { EpochRecord, TrainingSettings, Verdict } from '@kfp-ts/training'
import { threadEntry, threadOptions } from './thread-entry.ts'
import type { FromThread, ThreadTask, ToThread } from './trial-messages.ts'

/** What is decided about a trial on its way. */
export interface Decisions {
  readonly epoch: (record: EpochRecord) => Verdict
  /** Where its model is to be kept, undefined if it is not; told of its best epoch. */
  readonly trained: (best: EpochRecord) => string | undefined
}

/** Trains trials, one at a time, in a thread of its own. */
export interface Trainer {
  /** The best epoch; rejects if the training breaks or the thread is lost, and goes on with a new one. */
  readonly train: (settings: TrainingSettings, decisions: Decisions) => Promise<EpochRecord>
  /** Stops the training under way, which leaves a checkpoint. */
  readonly stop: () => void
  readonly end: () => Promise<void>
}

/** Starts a trainer. Its thread is started with the first trial. */
export function startTrainer(task: ThreadTask): Trainer {
  let worker: Worker | undefined
  const tell = (message: ToThread): void => worker?.postMessage(message)
  return {
    train: async (settings, decisions) => {
      const thread = (worker ??= new Worker(threadEntry, { ...threadOptions, workerData: task }))
      return follow(thread, decisions, () => tell({ kind: 'train', settings })).catch(async (error: unknown) => {
        // A broken training may have left the thread in any state.
        worker = undefined
        await thread.terminate()
        throw error
      })
    },
    stop: () => tell({ kind: 'stop' }),
    end: async () => void (await worker?.terminate()),
  }
}

/** Answers a thread until its trial has ended. */
async function follow(thread: Worker, { epoch, trained }: Decisions, begin: () => void): Promise<EpochRecord> {
  const ended = new AbortController()
  try {
    return await new Promise<EpochRecord>((resolve, reject) => {
      let best: EpochRecord | undefined
      const tell = (message: ToThread): void => thread.postMessage(message)
      const answer = (message: FromThread): void => {
        if (message.kind === 'epoch') tell({ kind: 'verdict', verdict: epoch(message.record) })
        else if (message.kind === 'failed') reject(new Error(message.reason))
        else if (message.kind === 'kept') resolve(best as EpochRecord)
        else {
          best = message.best
          tell({ kind: 'keep', folder: trained(message.best) })
        }
      }
      // What is thrown while answering, as for a full disk, ends the trial and not the process.
      const listen = (message: FromThread): void => {
        try {
          answer(message)
        } catch (error) {
          reject(error)
        }
      }
      const lost = (reason: unknown): void =>
        reject(new Error(`its thread was lost: ${reason instanceof Error ? reason.message : `code ${String(reason)}`}`))
      thread.on('message', listen).on('error', lost).on('exit', lost)
      ended.signal.addEventListener('abort', () => void thread.off('message', listen).off('error', lost).off('exit', lost))
      begin()
    })
  } finally {
    ended.abort()
  }
}
