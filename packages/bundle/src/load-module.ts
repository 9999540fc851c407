import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, DiagnosticError } from '@kfp-ts/diagnostics'
import { buildProblems, isBuildFailure, shortPath } from './build-problems.ts'
import { bundleModule } from './bundle-module.ts'
import { problem } from './codes.ts'
import { besideLibrary } from './external-packages.ts'
import { projectOf } from './project.ts'
import { thrownAt } from './thrown-at.ts'

export interface LoadedModule {
  /** What the file exports; nothing when it could not be loaded. */
  readonly exports: object | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** The author's files it was made of, absolute. */
  readonly inputs: readonly string[]
}

/** Bundles and imports a file of the author; what goes wrong is data (KF1101 to KF1103, KF1108, KF1109, KF1124 to KF1128). */
export async function loadModule(path: string): Promise<LoadedModule> {
  const file = resolve(path)
  if (!existsSync(file)) return { exports: undefined, diagnostics: [problem('KF1103', [shortPath(file)])], inputs: [file] }
  const project = projectOf(file)
  try {
    const { output, inputs, findings } = await bundleModule({ file, project, isExternal: besideLibrary })
    const { exports, diagnostics } = await importModule(output, file)
    return { exports, diagnostics: [...findings, ...diagnostics], inputs: Object.keys(inputs) }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    return { exports: undefined, diagnostics: buildProblems(error, file, project.folder), inputs: [file] }
  }
}

async function importModule(output: string, file: string): Promise<Omit<LoadedModule, 'inputs'>> {
  try {
    return { exports: (await import(pathToFileURL(output).href)) as object, diagnostics: [] }
  } catch (error) {
    return { exports: undefined, diagnostics: problemsOf(error, file) }
  }
}

function problemsOf(error: unknown, file: string): readonly Diagnostic[] {
  // Known by its shape: the file may hold another copy of the library.
  const carried = (error as Partial<DiagnosticError> | undefined)?.diagnostics
  if (Array.isArray(carried) && carried.length > 0) return carried as readonly Diagnostic[]
  const message = error instanceof Error ? error.message : String(error)
  const position = thrownAt(error) ?? { file, line: 1, column: 1 }
  const missing = /does not provide an export named '(.+)'$/.exec(message)?.[1]
  if (missing !== undefined) return [problem('KF1108', [shortPath(file), missing], { position })]
  return [problem('KF1102', [shortPath(file), message], { position })]
}
