import type { Path } from '@kfp-ts/ir'
import { problem } from '../../codes.ts'
import type { Owner } from '../document/owner.ts'
import type { Call } from '../document/workflow.ts'
import type { Names } from '../scope/scope.ts'
import { referredNames } from '../text/referred-names.ts'
import { taggedTexts } from '../text/tagged-texts.ts'

interface Around {
  readonly owner: Owner
  /** Tasks that have ended before this one begins. */
  readonly before: Names
  readonly tasks: Names
}

/** A task waits for the tasks whose outputs it takes; its hooks, which run later, may take its own. */
export function checkWaiting(task: Call, { owner, before, tasks }: Around): void {
  const { hooks: _hooks, onExit: _onExit, depends: _depends, inline: _inline, ...own } = task
  for (const { text, path } of taggedTexts(own, owner.path)) {
    for (const name of tasksIn(text)) {
      const isMissing = tasks.has(name) && !before.has(name) && (name !== task.name || isArgument(path, owner.path))
      if (isMissing) owner.base.report(problem('KF3931', [owner.name, name]), path, 'value')
    }
  }
}

const isArgument = (path: Path, around: Path): boolean => path[around.length] === 'arguments'

function tasksIn(text: string): ReadonlySet<string> {
  const names = referredNames(text)
  return new Set(names.flatMap((name) => (name.startsWith('tasks.') && name !== 'tasks.name' ? [name.split('.')[1] ?? ''] : [])))
}
