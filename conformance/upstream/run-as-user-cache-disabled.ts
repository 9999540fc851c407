// Upstream runs the same file on a cluster that is set up differently.
export { echo } from './hello-world.ts'
