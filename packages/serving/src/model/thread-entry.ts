import type { WorkerOptions } from 'node:worker_threads'
import { conditions, extension } from '../source-mode.ts'

/** The file a model thread starts with: beside the compiled code lies a compiled one, beside the sources one that loads sources. */
export const threadEntry: URL = new URL(extension === '.ts' ? './model-thread.source.mjs' : './model-thread.js', import.meta.url)

/** A thread does not take over what its process was told; `node -e` for one means nothing to it. */
export const threadOptions: WorkerOptions = { execArgv: [...conditions] }
