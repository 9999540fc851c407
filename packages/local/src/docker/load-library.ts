import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PipelineError } from '@kfp-ts/diagnostics'
import type Docker from 'dockerode'
import { problem } from '../codes.ts'
import { optionalLibrary } from '../optional-library.ts'

/** The client library, and where it lies. */
export interface Library {
  readonly Docker: typeof Docker
  readonly file: string
}

/** Loads dockerode from a project, or from beside this package; who runs no containers does not install it. Rejects with a PipelineError (KF5100). */
export async function loadLibrary(project: string): Promise<Library> {
  const file = optionalLibrary('dockerode', project)
  if (file === undefined) throw new PipelineError([problem('KF5100', [resolve(project)])])
  const module = (await import(pathToFileURL(file).href)) as { readonly default: typeof Docker }
  return { Docker: module.default, file }
}
