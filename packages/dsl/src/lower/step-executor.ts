import type { ExecutorSpec, PlatformExecutor } from '@kfp-ts/ir'

/** What a step starts, and what platforms are to do for it. */
export interface StepExecutor {
  readonly spec: ExecutorSpec
  readonly platforms: { readonly [platform: string]: PlatformExecutor }
}
