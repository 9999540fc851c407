import { join } from 'node:path'
import type { ArgoOptions } from '@kfp-ts/argo'
import type { CompiledPipeline } from '@kfp-ts/bundle'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { IrDocument, KubernetesManifestOptions } from '@kfp-ts/ir'
import { withOwnArguments } from './argo-arguments.ts'

/** What a pipeline can be compiled for. */
export type Target = 'kfp' | 'argo'

/** How each target is to be written. */
export interface TargetSettings {
  readonly targets: readonly Target[]
  readonly manifests: KubernetesManifestOptions | undefined
  readonly argo: ArgoOptions
  /** Names of the inputs of all pipelines that are compiled. */
  readonly inputs: readonly string[]
}

/** A file of a compiled pipeline, its name relative to the folder for all. */
export interface TargetFile {
  readonly file: string
  readonly text: string
}

/** What belongs to a pipeline has a folder to lie in; a component is one file, as people know it from Python. */
const fileNames = {
  kfp: { pipeline: (name: string): string => join(name, 'pipeline.yaml'), component: (name: string): string => `${name}.yaml` },
  argo: { pipeline: (name: string): string => join(name, 'argo.yaml'), component: (name: string): string => `${name}.argo.yaml` },
}

/** The files of a pipeline for all targets, and what stands in the way of one. */
export async function targetFiles(
  { name, kind, document, positions }: CompiledPipeline,
  { targets, manifests, argo, inputs }: TargetSettings,
): Promise<{ readonly files: readonly TargetFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (document === undefined) return { files: [], diagnostics: [] }
  const kfp = targets.includes('kfp') ? [{ file: fileNames.kfp[kind](name), text: await kfpText(document, manifests) }] : []
  if (!targets.includes('argo')) return { files: kfp, diagnostics: [] }
  const { toArgo, writeArgo } = await import('@kfp-ts/argo')
  const workflow = toArgo(document, withOwnArguments(document, argo, inputs), positions)
  const files = workflow.document === undefined ? kfp : [...kfp, { file: fileNames.argo[kind](name), text: writeArgo(workflow.document) }]
  return { files, diagnostics: workflow.diagnostics }
}

async function kfpText(document: IrDocument, manifests: KubernetesManifestOptions | undefined): Promise<string> {
  const { writeKubernetesManifests, writePipeline } = await import('@kfp-ts/ir')
  return manifests === undefined ? writePipeline(document) : writeKubernetesManifests(document, manifests)
}
