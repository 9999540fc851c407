// A thread that trains one trial after another; what is worth going on with and what is kept is decided by who started it.
import { rm } from 'node:fs/promises'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { readShards } from '@kfp-ts/images'
import { loadTensorflow, publishClassifier, trainClassifier } from '@kfp-ts/training'
import type { Tensorflow, TrainingData, TrainingSettings } from '@kfp-ts/training'
import type { FromThread, ThreadTask, ToThread } from './trial-messages.ts'

const port = parentPort as MessagePort
const { train, validation, checkpoints, threads } = workerData as ThreadTask
const stop = new AbortController()

/** Who waits for an answer of that kind. */
const waiting = new Map<ToThread['kind'], (message: ToThread) => void>()

function answer<Kind extends ToThread['kind']>(kind: Kind): Promise<Extract<ToThread, { readonly kind: Kind }>> {
  return new Promise((resolve) => waiting.set(kind, resolve as (message: ToThread) => void))
}

function tell(message: FromThread): void {
  port.postMessage(message)
}

// Loaded once, with the first trial, which is told of what goes wrong.
let begun: Promise<{ readonly tensorflow: Tensorflow; readonly data: TrainingData }> | undefined

async function begin(): Promise<{ readonly tensorflow: Tensorflow; readonly data: TrainingData }> {
  const data = { train: await readShards(train), validation: await readShards(validation) }
  return { tensorflow: await loadTensorflow({ threads }), data }
}

async function trainOne(settings: TrainingSettings): Promise<void> {
  begun ??= begin()
  const { tensorflow, data } = await begun
  const trained = await trainClassifier(tensorflow, {
    ...data,
    settings,
    checkpoints,
    signal: stop.signal,
    report: async (record) => {
      const verdict = answer('verdict')
      tell({ kind: 'epoch', record })
      return (await verdict).verdict
    },
  })
  try {
    const keep = answer('keep')
    tell({ kind: 'trained', best: trained.best, end: trained.end })
    const { folder } = await keep
    if (folder !== undefined) await publishClassifier(tensorflow, trained, { folder, samples: data.validation })
    if (trained.checkpoints !== undefined) await rm(trained.checkpoints, { recursive: true, force: true })
    tell({ kind: 'kept' })
  } finally {
    trained.model.dispose()
  }
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'stop') stop.abort()
  else if (message.kind === 'train') trainOne(message.settings).catch((error: Error) => tell({ kind: 'failed', reason: firstLine(error) }))
  else waiting.get(message.kind)?.(message)
})

function firstLine({ message }: Error): string {
  return message.split('\n')[0] as string
}
