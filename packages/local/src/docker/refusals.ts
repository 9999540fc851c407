import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { TaskPath } from '@kfp-ts/runs'
import { problem } from '../codes.ts'

/** What was to be started, in the words of people. */
export interface Wanted {
  readonly task: TaskPath
  readonly image: string
  readonly program: string
  readonly network: string
  readonly gpus: number
}

type Explain = (wanted: Wanted, reason: string) => Diagnostic

/** Sentences of the engine, and what they mean for a task; the first that fits counts. */
const known: readonly (readonly [RegExp, Explain])[] = [
  [
    /could not select device driver|nvidia-container|no known gpu vendor/i,
    ({ task, gpus }, reason) => problem('KF5106', [task, String(gpus), reason]),
  ],
  [/network .*not found|no such network/i, ({ task, network }) => problem('KF5108', [task, network])],
  [/no command specified/i, ({ task, image }) => problem('KF5110', [task, image])],
  [
    /executable file not found|exec: .*(?:no such file or directory|permission denied)/i,
    ({ task, image, program }) => problem('KF5104', [task, program, image]),
  ],
  [/bind source path|invalid mount|mounts denied|not shared|error mounting|invalid volume/i, ({ task }, reason) => problem('KF5107', [task, reason])],
]

/** Why the engine did not make or start a container. */
export function refusal(wanted: Wanted, error: unknown): Diagnostic {
  const { message, code } = error as NodeJS.ErrnoException
  const reason = saidByEngine(message)
  if (code !== undefined) return problem('KF5111', [wanted.task, reason])
  const explain: Explain = known.find(([pattern]) => pattern.test(reason))?.[1] ?? (({ task, image }) => problem('KF5109', [task, image, reason]))
  return explain(wanted, reason)
}

/** A sentence of the engine without what its client and its runtime put around it. */
export function saidByEngine(message: string): string {
  return message
    .replace(/^\(HTTP code \d+\) [^-]*- /, '')
    .replace(/^.*OCI runtime create failed: (?:runc create failed: )?/, '')
    .replace(/: unknown$/, '')
    .trim()
}
