import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { problem } from './codes.ts'
import type { Io } from './io.ts'
import { projectFolder } from './project.ts'
import { UsageError } from './usage-error.ts'

/** A command that another package brings, as its `./command` door exports it. */
export interface ProjectCommand {
  readonly name: string
  readonly describe: string
  /** Resolves to the exit code. */
  readonly run: (argv: readonly string[], io: Io) => Promise<number>
}

/** Commands that are not part of `npm i kfp-ts`, and the packages that bring them. */
export const projectCommands: readonly { readonly name: string; readonly describe: string; readonly from: string }[] = [
  { name: 'serve', describe: 'serve a trained model over HTTP', from: '@kfp-ts/serving' },
  { name: 'tracking', describe: 'copy runs and models to an MLflow server', from: '@kfp-ts/tracking' },
]

/** Loads a command from the packages of the user's project. Throws a UsageError (KF7012, KF7013). */
export async function loadProjectCommand(name: string, from: string, cwd: string): Promise<ProjectCommand> {
  const file = locate(`${from}/command`, cwd)
  if (file === undefined) throw new UsageError([problem('KF7012', [name, from])])
  const module = (await import(pathToFileURL(file).href)) as { readonly command?: ProjectCommand }
  if (typeof module.command?.run === 'function') return module.command
  throw new UsageError([problem('KF7013', [`${from}/command`, 'it does not export `command`'])])
}

function locate(specifier: string, cwd: string): string | undefined {
  try {
    return createRequire(join(projectFolder(cwd), 'package.json')).resolve(specifier)
  } catch {
    return undefined
  }
}
