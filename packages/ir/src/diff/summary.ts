import type { CacheEffect, PipelineDiff, TaskDiff } from './pipeline-diff.ts'

/** A comparison in one line: `1 task added, 2 changed; 1 task loses its cache.` */
export function diffSummary(diff: PipelineDiff): string {
  const { pipeline, tasks, cache } = diff
  const statuses = ['added', 'removed', 'renamed', 'moved', 'changed'] as const
  const counted = statuses.map((status) => [status, tasks.filter((task) => task.status === status).length] as const).filter(([, many]) => many > 0)
  const parts = counted.map(([status, many], index) => `${index === 0 ? tasksText(many) : many} ${status}`)
  const whole = pipeline.length === 0 ? [] : ['the pipeline itself changed']
  if (parts.length + whole.length === 0) return 'Nothing changed in meaning.'
  const losses = [...effectText(cache, 'lost'), ...effectText(cache, 'may be lost')]
  const sentence = [[...whole, ...parts].join(', '), losses.join(', ')].filter(Boolean).join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

function effectText(cache: readonly CacheEffect[], effect: 'lost' | 'may be lost'): readonly string[] {
  const many = cache.filter((each) => each.effect === effect).length
  if (many === 0) return []
  const verb = effect === 'may be lost' ? 'may lose' : many === 1 ? 'loses' : 'lose'
  return [`${tasksText(many)} ${verb} ${many === 1 ? 'its cache' : 'their caches'}`]
}

function tasksText(many: number): string {
  return `${many} ${many === 1 ? 'task' : 'tasks'}`
}

/** What became of a task, in words behind its name. */
export function statusText({ status, kind, about, previousPath }: TaskDiff): string {
  if (status === 'added' || status === 'removed') return [`${status}, ${kindText(kind)}`, about].filter(Boolean).join(', ')
  if (status === 'changed') return 'changed'
  return `${status}, was ${previousPath ?? ''}`
}

function kindText(kind: string): string {
  return kind.replace('-', ' ')
}
