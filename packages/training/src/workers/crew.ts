import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ComponentError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { copyWeights } from '../network-weights.ts'
import type { Assignment, ModelDescription } from './assignment.ts'
import { Learner, type Lesson, type StepOrder, trainableLength } from './learner.ts'
import { type SharedMemory, sharedMemory, sharedWorld } from './shared-world.ts'
import { shareShards } from './shared-shards.ts'
import { threadEntry, threadOptions } from './thread-entry.ts'
import { alone } from './world.ts'

/** The threads that share the batches of a training. The one that calls is the first of them. */
export interface Crew {
  /** Moves the weights of all by one batch. Throws a ComponentError (KF8243) if a thread is lost. */
  readonly step: (order: StepOrder) => Promise<number>
  readonly learner: Learner
  readonly end: () => Promise<void>
}

/** Starts a training in this thread and `size - 1` more, each with a copy of the model. Throws a ComponentError (KF8242, KF8243). */
export async function startCrew(lesson: Lesson, size: number): Promise<Crew> {
  if (size === 1) {
    const learner = new Learner(lesson, alone)
    return { learner, step: (order) => learner.step(order), end: async () => undefined }
  }
  const { backend } = lesson.tensorflow
  if (backend === 'native-gpu' || backend === 'webgpu') throw new ComponentError([problem('KF8242', [backend, String(size)])])
  // The loss goes along with the gradient.
  const memory = sharedMemory(size, trainableLength(lesson.model) + 1)
  const followers = await startFollowers(lesson, memory)
  const learner = new Learner(lesson, sharedWorld(memory, 0))
  const step = (order: StepOrder): Promise<number> => {
    for (const thread of followers.threads) thread.postMessage(order)
    return Promise.race([followers.lost, learner.step(order)])
  }
  return { learner, step, end: followers.end }
}

interface Followers {
  readonly threads: readonly Worker[]
  /** Never resolves; rejects when the first of them ends. */
  readonly lost: Promise<never>
  readonly end: () => Promise<void>
}

async function startFollowers(lesson: Lesson, memory: SharedMemory): Promise<Followers> {
  const { tensorflow, model, train, signature, settings, adam } = lesson
  const { backend, threads: threadsEach } = tensorflow
  const same = { memory, backend, threads: threadsEach, train: shareShards(train), signature, settings, adam }
  const state = { description: model.toJSON(undefined, false) as ModelDescription, weights: await copyWeights(model) }
  const threads = Array.from({ length: memory.size - 1 }, (_, index) => {
    const workerData: Assignment = { ...same, ...state, rank: index + 1 }
    return new Worker(threadEntry, { ...threadOptions, workerData })
  })
  const lost = Promise.race(threads.map((thread, index) => lossOf(thread, `${index + 2} of ${memory.size}`)))
  // Nobody may be waiting when it happens; the next who waits is told.
  lost.catch(() => undefined)
  const end = async (): Promise<void> => void (await Promise.all(threads.map((thread) => thread.terminate())))
  const ready = Promise.all(threads.map((thread) => once(thread, 'message')))
  await Promise.race([lost, ready]).catch(async (error: unknown) => {
    await end()
    throw error
  })
  return { threads, lost, end }
}

/** Fails when a thread ends, which it never does by itself. */
async function lossOf(thread: Worker, name: string): Promise<never> {
  const reason = await new Promise<string>((resolve) => {
    thread.once('error', ({ message }) => resolve(message))
    thread.once('exit', (code) => resolve(`it ended with code ${code}`))
  })
  throw new ComponentError([problem('KF8243', [name, reason])])
}
