import { ApiError } from '@kfp-ts/diagnostics'

/** The words of a command are wrong: nothing was started. The command line knows it by its name, and exits with 2. */
export class UsageError extends ApiError {}
