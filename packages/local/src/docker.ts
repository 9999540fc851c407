// A door of its own: who runs no containers does not load what starts them.
export { dockerRunner } from './docker/docker-runner.ts'
export type { DockerSettings } from './docker/docker-settings.ts'
export type { RunnerFor } from './runner.ts'
