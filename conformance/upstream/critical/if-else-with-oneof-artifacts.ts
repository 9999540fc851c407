// The same file lies in both folders upstream.
export { outerPipeline } from '../if-else-with-oneof-artifacts.ts'
