import { parentPort } from 'node:worker_threads'
import { partDigests, type PartsInFile } from './part-digests.ts'

// The thread that `digester` starts.
parentPort?.on('message', (parts: PartsInFile) => {
  try {
    parentPort?.postMessage({ digests: partDigests(parts) })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
