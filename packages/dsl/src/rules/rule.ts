import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { Survey } from '../survey.ts'

/** One rule looks at a whole graph and reports all it finds; nested pipelines are surveyed by themselves. */
export type Rule = (survey: Survey) => readonly Diagnostic[]
