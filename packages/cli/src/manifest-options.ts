import type { KubernetesManifestOptions } from '@kfp-ts/ir'
import { problem } from './codes.ts'
import { UsageError } from './usage-error.ts'

/** What the command line says about Kubernetes objects. */
export interface ManifestCommandOptions {
  readonly kubernetesManifest?: true
  readonly namespace?: string
  readonly versionName?: string
  readonly includePipelineManifest?: true
}

/** How to write Kubernetes objects; undefined where none are asked for. Throws a UsageError for what means nothing then (KF7018). */
export function manifestOptions(options: ManifestCommandOptions): KubernetesManifestOptions | undefined {
  const { kubernetesManifest, namespace, versionName, includePipelineManifest } = options
  if (kubernetesManifest) {
    return {
      ...(namespace !== undefined && { namespace }),
      ...(versionName !== undefined && { versionName }),
      ...(includePipelineManifest && { includePipeline: true }),
    }
  }
  const idle = [namespace && '--namespace', versionName && '--version-name', includePipelineManifest && '--include-pipeline-manifest'].filter(Boolean)
  if (idle.length > 0) throw new UsageError(idle.map((option) => problem('KF7018', [String(option)])))
  return undefined
}
