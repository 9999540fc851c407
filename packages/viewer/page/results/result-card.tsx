import type { TaskPath } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import type { Result } from '../../src/view/run-results.ts'
import { ancestors } from '../../src/view/task-tree.ts'
import { usePage } from '../page-context.ts'
import type { Page } from '../page-context.ts'

interface ResultProps {
  readonly result: Result
  readonly words: string
  readonly children: ComponentChildren
}

export function ResultCard({ result, words, children }: ResultProps): ComponentChildren {
  const { select, nodes } = usePage()
  const turn = turnWords(result.task.path, nodes)
  const isWide = result.kind === 'content' && turn === ''
  return (
    <section class={`card${isWide ? ' is-wide' : ''}`} aria-label={`${words} of ${result.task.displayName}`}>
      <h2>
        {words}{' '}
        <button type="button" class="link side" onClick={() => select(result.task.path)}>
          {turn}
          {result.task.displayName}
        </button>
      </h2>
      {children}
    </section>
  )
}

/** In which turn a task ran, if it did in one. */
function turnWords(path: TaskPath, nodes: Page['nodes']): string {
  const turn = [path, ...ancestors(path)].map((at) => nodes.get(at)?.turn).find((each) => each !== undefined)
  return turn === undefined ? '' : `turn ${turn} · `
}
