import { parentPort, workerData } from 'node:worker_threads'
import { loadTensorflow } from '../backends/load-tensorflow.ts'
import { applyWeights } from '../network-weights.ts'
import type { Assignment } from './assignment.ts'
import { Learner, type StepOrder } from './learner.ts'
import { openSharedShards } from './shared-shards.ts'
import { sharedWorld } from './shared-world.ts'

// A thread of a training: builds the model it is given, then does its part of every step. An error ends it, and the first thread is told.

const { rank, memory, backend, threads, description, weights, adam, train, signature, settings } = workerData as Assignment
const tensorflow = await loadTensorflow({ backend, threads })
const model = await tensorflow.layers.models.modelFromJSON(description)
applyWeights(tensorflow, model, weights)
const learner = new Learner({ tensorflow, model, train: openSharedShards(train), signature, settings, adam }, sharedWorld(memory, rank))
// An order may come before this thread has seen that the step before is summed up; its turn is after that.
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (order: StepOrder): void => {
  last = last.then(() => learner.step(order))
})
parentPort?.postMessage('ready')
