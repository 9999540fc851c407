import type { Path } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import { expressionNames } from '../text/expression-names.ts'
import { tagsOf } from '../text/tags.ts'
import { textsOf } from '../text/texts-of.ts'
import type { Owner } from '../validation.ts'
import type { Call } from '../workflow.ts'

interface Place {
  readonly owner: Owner
  /** Tasks that have ended before this one begins. */
  readonly before: ReadonlySet<string>
  readonly tasks: ReadonlySet<string>
}

/** A task waits for the tasks whose outputs it takes; its hooks, which run later, may take its own. */
export function checkWaiting(task: Call, { owner, before, tasks }: Place): void {
  const { hooks: _hooks, onExit: _onExit, depends: _depends, inline: _inline, ...own } = task
  for (const { text, path } of textsOf(own, owner.path)) {
    for (const name of tasksIn(text)) {
      const isMissing = tasks.has(name) && !before.has(name) && (name !== task.name || isArgument(path, owner.path))
      if (isMissing) owner.base.report(problem('KF3931', [owner.name, name]), path, 'value')
    }
  }
}

const isArgument = (path: Path, around: Path): boolean => path[around.length] === 'arguments'

function tasksIn(text: string): ReadonlySet<string> {
  const names = tagsOf(text).flatMap((tag) => (tag.isExpression ? expressionNames(tag.text).names : [tag.text.trim()]))
  return new Set(names.flatMap((name) => (name.startsWith('tasks.') && name !== 'tasks.name' ? [name.split('.')[1] ?? ''] : [])))
}
