import type { TaskPath, TaskRecord } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { duration } from '../../src/view/format.ts'
import { planPath } from '../../src/view/plan-path.ts'
import { moment, tookText } from '../clock.ts'
import { usePage } from '../page-context.ts'

/** When a task ran, how long, how often, and what it waited for. */
export function TaskFacts({ task }: { readonly task: TaskRecord }): ComponentChildren {
  const page = usePage()
  const plan = page.data.plans[planPath(task.path)]
  const { startedAt, finishedAt, attempts, after, kind, state, container } = task
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ['Kind', kind],
    ['Started', startedAt === undefined ? undefined : moment(startedAt)],
    ['Began after', startedAt === undefined ? undefined : duration(startedAt - page.data.run.startedAt)],
    [finishedAt === undefined ? 'Running for' : 'Took', tookText(task, page)],
    ['From the cache', state === 'cached' ? 'yes: nothing was run, the outputs are those of an earlier run' : undefined],
    ['Attempts', attempts > 1 ? attempts : undefined],
    ['Runs if', plan?.condition === undefined ? undefined : <code>{plan.condition}</code>],
    ['Goes over', plan?.items],
    ['Image', plan?.image ?? container?.image],
    ['Image ID', container && <code>{container.imageId}</code>],
    ['Container', container && <code>{container.name}</code>],
    ['Waits for', after.length > 0 ? <TaskLinks paths={after} /> : undefined],
  ]
  return (
    <dl class="task-facts">
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function TaskLinks({ paths }: { readonly paths: readonly TaskPath[] }): ComponentChildren {
  const { nodes, select } = usePage()
  return paths.map((path) => (
    <button key={path} type="button" class="chip" onClick={() => select(path)}>
      {nodes.get(path)?.task.displayName ?? path}
    </button>
  ))
}
