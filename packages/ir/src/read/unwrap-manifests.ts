import type { YamlDocument } from '../yaml/load-yaml.ts'

/** The documents of a file, with the pipeline and the platform settings in place of the Kubernetes objects (`Pipeline`, `PipelineVersion`) that carry them. */
export function unwrapManifests(documents: readonly YamlDocument[]): readonly YamlDocument[] {
  return documents.flatMap((document) => {
    const { apiVersion, kind, spec } = document.value as { readonly apiVersion?: unknown; readonly kind?: unknown; readonly spec?: unknown }
    if (typeof apiVersion !== 'string' || !apiVersion.startsWith('pipelines.kubeflow.org/')) return [document]
    if (kind === 'Pipeline') return []
    const parts = ['pipelineSpec', 'platformSpec'].flatMap((part) => partOf(document, spec, part))
    return kind === 'PipelineVersion' && parts.length > 0 ? parts : [document]
  })
}

function partOf({ node }: YamlDocument, spec: unknown, part: string): readonly YamlDocument[] {
  const value = (spec as { readonly [part: string]: unknown } | null | undefined)?.[part]
  if (typeof value !== 'object' || value === null) return []
  return [{ value, node: () => node().children.get('spec')?.children.get(part) ?? node() }]
}
