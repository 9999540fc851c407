import { type Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'

/** What is mounted in a container, and where Argo itself puts something. */
export interface Folders {
  readonly task: string
  /** Where authors mount volumes. */
  readonly mounts: readonly string[]
  /** Where output parameters and artifacts are written, volumes as well. */
  readonly outputs: readonly string[]
  /** Where input artifacts are staged: the beginnings of their paths. */
  readonly staged: readonly string[]
}

/** Places that would hide each other. */
export function mountProblems({ task, mounts, outputs, staged }: Folders): readonly Diagnostic[] {
  const paths = mounts.map(normal)
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index).map((path) => problem('KF3850', [task, path]))
  const hidden = paths.flatMap((path) => {
    const output = outputs.find((folder) => isWithin(path, normal(folder)))
    if (output !== undefined) return [problem('KF3851', [task, path, 'outputs are written'])]
    const input = staged.find((folder) => isWithin(path, normal(folder)) || isWithin(normal(folder), path))
    return input === undefined ? [] : [problem('KF3851', [task, path, 'input artifacts are staged'])]
  })
  return [...twice, ...hidden]
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** What is known of a path while converting. */
function normal(path: string): string {
  return path.replace(/\{\{.*$/, '').replace(/\/+$/, '')
}
