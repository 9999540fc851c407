import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ComponentError } from '@kfp-ts/diagnostics'
import type { CarriedFiles } from './body-values.ts'
import { problem } from './codes.ts'
import type { BodyDefinition } from './definition.ts'

/** Where the files and folders of a component lie that runs beside its own source: absolute paths. Throws a ComponentError (KF1013) for what is not there. */
export function carriedPaths({ name, files = {}, declaredAt }: BodyDefinition): CarriedFiles {
  const home = declaredAt === undefined ? process.cwd() : dirname(declaredAt.file)
  const paths = Object.entries(files).map(([file, path]) => [file, resolve(home, path)] as const)
  const missing = paths.filter(([, path]) => !existsSync(path)).map(([file, path]) => problem('KF1013', [name, file, path]))
  if (missing.length > 0) throw new ComponentError(missing)
  return Object.freeze(Object.fromEntries(paths))
}
