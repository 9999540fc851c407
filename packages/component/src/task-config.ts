/** A group of settings of a task that a component may ask for. */
export type TaskConfigField =
  | 'RESOURCES'
  | 'ENV'
  | 'KUBERNETES_AFFINITY'
  | 'KUBERNETES_TOLERATIONS'
  | 'KUBERNETES_NODE_SELECTOR'
  | 'KUBERNETES_VOLUMES'
/** What a component is told in its `t.taskConfig()` input instead of its pod being given it; with `applyToTask`, both. */
export interface TaskConfigPassthrough {
  readonly field: TaskConfigField
  readonly applyToTask?: boolean
}

/** One form of the two in which an author may list a field. */
export function passthroughsOf(listed: readonly (TaskConfigField | TaskConfigPassthrough)[]): readonly TaskConfigPassthrough[] {
  return Object.freeze(
    listed.map((one) => {
      const { field, applyToTask = false }: TaskConfigPassthrough = typeof one === 'string' ? { field: one } : one
      return Object.freeze({ field, ...(applyToTask && { applyToTask }) })
    }),
  )
}
