import { PipelineError } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import type { IrDocument } from '../document/document.ts'
import { yamlText } from './yaml-text.ts'

/** What the Kubernetes objects of a pipeline are called; each is the name of the pipeline where it is left out. */
export interface KubernetesManifestOptions {
  readonly namespace?: string
  /** Name of the object `Pipeline`. */
  readonly pipelineName?: string
  readonly pipelineDisplayName?: string
  /** Name of the object `PipelineVersion`. */
  readonly versionName?: string
  readonly versionDisplayName?: string
  /** Whether the object `Pipeline` is written as well; without it, it has to be in the cluster. */
  readonly includePipeline?: boolean
}

/**
 * Writes a pipeline as the objects that Kubeflow Pipelines reads from the Kubernetes API: `PipelineVersion`, and `Pipeline` where asked for.
 * Throws PipelineError when a name is none for Kubernetes (KF3600), or a value has no form in JSON (KF3006).
 */
export function writeKubernetesManifests({ spec, platforms }: IrDocument, options: KubernetesManifestOptions = {}): string {
  const { name, description } = spec.pipelineInfo
  const { namespace, pipelineName = name, includePipeline = false } = options
  const { versionName = pipelineName } = options
  refuseNames([pipelineName, versionName], namespace)
  const described = description === undefined || description === '' ? {} : { description }
  const version = {
    displayName: options.versionDisplayName ?? versionName,
    pipelineName,
    pipelineSpec: spec,
    ...(Object.keys(platforms).length > 0 && { platformSpec: { platforms } }),
    ...described,
  }
  const pipeline = { displayName: options.pipelineDisplayName ?? pipelineName, ...described }
  const objects = [
    ...(includePipeline ? [manifest('Pipeline', { name: pipelineName, namespace }, pipeline)] : []),
    manifest('PipelineVersion', { name: versionName, namespace }, version),
  ]
  return objects.map(yamlText).join('---\n')
}

function manifest(kind: string, { name, namespace }: { readonly name: string; readonly namespace: string | undefined }, spec: object): object {
  const metadata = { name, ...(namespace !== undefined && { namespace }) }
  return { apiVersion: 'pipelines.kubeflow.org/v2beta1', kind, metadata, spec }
}

function refuseNames(names: readonly string[], namespace: string | undefined): void {
  const wrong = [
    ...[...new Set(names)].filter((name) => name.length > 253 || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name)),
    ...(namespace === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace) ? [] : [namespace]),
  ]
  if (wrong.length > 0) throw new PipelineError(wrong.map((name) => problem('KF3600', [name])))
}
