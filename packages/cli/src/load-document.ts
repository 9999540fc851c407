import { type Diagnostic, hasErrors, PipelineError } from '@kfp-ts/diagnostics'
import type { IrDocument, PositionOf } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import type { PipelineFile } from './pipeline-files.ts'
import { isForClusters } from './is-for-clusters.ts'
import { readCompiled } from './read-compiled.ts'
import { UsageError } from './usage-error.ts'

/** One pipeline ready to run, and what was noticed on the way. */
export interface LoadedDocument {
  readonly document: IrDocument
  readonly positionOf: PositionOf
  readonly warnings: readonly Diagnostic[]
}

/** Reads a compiled pipeline, or compiles one. Throws a PipelineError with all problems, or a UsageError (KF7005, KF7006). */
export async function loadDocument(file: PipelineFile, name: string | undefined): Promise<LoadedDocument> {
  return file.kind === 'compiled' ? checked(file, name) : compileOne(file, name)
}

/**
 * Reads a compiled pipeline to be looked at, or compiles one: only its structure has to be sound, what `kfp-ts check` says of its meaning does not
 * matter. Throws a PipelineError with all problems, or a UsageError (KF7005, KF7006).
 */
export async function loadUnchecked(file: PipelineFile, name: string | undefined): Promise<IrDocument> {
  if (file.kind === 'source') return (await compileOne(file, name)).document
  const { document, diagnostics } = await readCompiled(file)
  if (document === undefined) throw new PipelineError(diagnostics)
  refuseOtherName(file, document, name)
  return document
}

/** A compiled file holds one pipeline. */
function refuseOtherName({ shown }: PipelineFile, { spec }: IrDocument, name: string | undefined): void {
  const held = spec.pipelineInfo.name
  if (name !== undefined && name !== held) throw new UsageError([problem('KF7006', [shown, name, held])])
}

async function checked(file: PipelineFile, name: string | undefined): Promise<LoadedDocument> {
  const { checkMeaning } = await import('@kfp-ts/ir')
  const { document, diagnostics, positionOf } = await readCompiled(file)
  const found = [...diagnostics, ...(document === undefined ? [] : checkMeaning(document, positionOf))]
  if (document === undefined || hasErrors(found)) throw new PipelineError(found)
  refuseOtherName(file, document, name)
  return { document, positionOf, warnings: withoutBackendLimits(found) }
}

async function compileOne(file: PipelineFile, name: string | undefined): Promise<LoadedDocument> {
  const { compileFile } = await import('./compile-file.ts')
  const { pipelines, diagnostics } = await compileFile(file.path)
  if (hasErrors(diagnostics)) throw new PipelineError(diagnostics)
  const names = pipelines.map((pipeline) => pipeline.name)
  const chosen = name === undefined ? pipelines : pipelines.filter((pipeline) => pipeline.name === name)
  const [pipeline] = chosen
  if (pipeline === undefined) throw new UsageError([problem('KF7006', [file.shown, name ?? '', names.join(', ')])])
  if (chosen.length > 1) throw new UsageError([problem('KF7005', [file.shown, names.join(', ')])])
  const found = withoutBackendLimits([...diagnostics, ...pipeline.diagnostics])
  if (pipeline.document === undefined || hasErrors(found)) throw new PipelineError(found)
  return { document: pipeline.document, positionOf: pipeline.positions, warnings: found }
}

/** What only a cluster's backend cannot do (KF35xx) is no concern of a run on this machine; nor is where a cluster would pull images. */
function withoutBackendLimits(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter((one) => !isForClusters(one) && one.code !== 'KF1122')
}
