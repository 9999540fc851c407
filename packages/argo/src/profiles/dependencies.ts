import type { ArgoTask, ArgoTemplate } from '../argo-template.ts'

/** What waits for nothing but success: `a.Succeeded && b.Succeeded`. */
const successes = /^[\w-]+\.Succeeded(?: && [\w-]+\.Succeeded)*$/

/**
 * A group whose tasks name what they wait for in `dependencies`, the only edges that Kubeflow's page draws. Such a name stands for
 * `(a.Succeeded || a.Skipped || a.Daemoned)`, so a group keeps `depends` where a task that others wait for may be skipped.
 */
export function withDependencies(template: ArgoTemplate): ArgoTemplate {
  const tasks = template.dag?.tasks ?? []
  const edges = new Map(tasks.flatMap((task) => (task.depends === undefined ? [] : [[task, awaitedBy(task.depends)] as const])))
  const awaited = new Set([...edges.values()].flatMap((names) => names ?? []))
  const isPlain = [...edges.values()].every((names) => names !== undefined) && !tasks.some((task) => awaited.has(task.name) && maySkip(task))
  if (template.dag === undefined || edges.size === 0 || !isPlain) return template
  const drawn = tasks.map((task): ArgoTask => {
    const { depends: _depends, ...rest } = task
    const dependencies = edges.get(task)
    return dependencies === undefined ? task : { ...rest, dependencies }
  })
  return { ...template, dag: { ...template.dag, tasks: drawn } }
}

function awaitedBy(depends: string): readonly string[] | undefined {
  return successes.test(depends) ? depends.split(' && ').map((operand) => operand.replace(/\.Succeeded$/, '')) : undefined
}

/** A task whose list is empty is skipped, too. */
function maySkip({ when, withSequence }: ArgoTask): boolean {
  return when !== undefined || withSequence !== undefined
}
