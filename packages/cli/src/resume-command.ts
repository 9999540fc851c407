import { type RunnerOptions, runnerWords } from './runner-options.ts'

/** What of `kfp-ts run` must be said again to go on with a run. */
export interface ToResume extends RunnerOptions {
  readonly resume: string
  readonly pipeline?: string
  readonly runs?: string
}

/** The command that goes on with a run, ready to be pasted into a shell. */
export function resumeCommand(file: string, { resume, pipeline, runs, ...runner }: ToResume): string {
  const words = [
    'npx',
    'kfp-ts',
    'run',
    file,
    ...(pipeline === undefined ? [] : ['--pipeline', pipeline]),
    ...(runs === undefined ? [] : ['--runs', runs]),
    ...runnerWords(runner),
  ]
  return [...words, '--resume', resume].map(quoted).join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
