// A door of its own: esbuild can be at work on a file while the compiler behind the other door is still being loaded.
export { type LoadedPipelines, loadPipelines } from './load-pipelines.ts'
