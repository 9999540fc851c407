import type { TaskNode } from '@kfp-ts/ir'
import type { ArgoTemplate } from '../argo-template.ts'

/** A template with what Kubeflow reads of pods: what to call its nodes, and that nothing is taken from the cache of its first version. */
export function podAnnotations(template: ArgoTemplate, callers: readonly TaskNode[]): ArgoTemplate {
  if (template.container === undefined && template['resource'] === undefined) return template
  const { annotations, ...others } = (template['metadata'] ?? {}) as { readonly annotations?: { readonly [name: string]: string } }
  const metadata = {
    ...others,
    annotations: {
      // That cache replaces a pod by one that hands on no outputs, since it looks for them where Argo has not written them since 3.4.
      'pipelines.kubeflow.org/max_cache_staleness': 'P0D',
      'pipelines.kubeflow.org/task_display_name': displayName(template, callers),
      ...annotations,
    },
  }
  return { ...template, metadata }
}

/** Tasks that share a template share its annotations: where they are called differently, what they have in common is the component. */
function displayName({ name }: ArgoTemplate, callers: readonly TaskNode[]): string {
  const names = [...new Set(callers.map((task) => task.spec.taskInfo?.name ?? task.name))]
  return names.length === 1 ? names[0]! : name
}
