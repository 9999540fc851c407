import type { WorkerOptions } from 'node:worker_threads'

const isSource = import.meta.url.endsWith('.ts')

/** The file the thread starts with: beside the compiled code lies a compiled one, beside the sources one that loads sources. */
export const threadEntry: URL = new URL(isSource ? './digest-thread.source.mjs' : './digest-thread.js', import.meta.url)

/** A thread does not take over what its process was told; `node -e` for one means nothing to it. */
export const threadOptions: WorkerOptions = { execArgv: isSource ? ['--conditions=@kfp-ts/source'] : [] }
