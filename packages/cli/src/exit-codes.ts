/** What the process's exit code says. */
export const exitCodes = {
  ok: 0,
  /** The pipeline or the run has errors. */
  failed: 1,
  /** The command line itself is wrong: an unknown option, a parameter of the wrong type, a file that is not there. */
  usage: 2,
  /** Ctrl-C, or SIGTERM. */
  interrupted: 130,
} as const
