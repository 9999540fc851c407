import type { Reference } from '@kfp-ts/component'
import type { ConditionNode } from '../graph.ts'
import { branchText } from './condition.ts'
import { type Group, groupsInside } from './group.ts'
import { channelName } from './names.ts'
import { pythonJson, withSortedKeys } from '@kfp-ts/ir'
import type { Plan } from './planning.ts'
import { fullName, type Source } from './source.ts'
import { sourceOf } from './source-of.ts'
import { identityOf, threadInto } from './take.ts'

/** Gives a loop what it runs over and a name to its item. */
export function threadLoop(plan: Plan, loop: Group): void {
  if (loop.loop === undefined) return
  const { items, itemType } = loop.loop
  const type = itemType as Source['type']
  if ('literal' in items) {
    loop.turns = { item: channelName(`loop-item-param-${loop.itemId}`), items: { raw: pythonJson(withSortedKeys(items.literal)) } }
  } else {
    const source = sourceOf(plan, items.reference)
    // A part of a struct is selected by the scope around the loop: on the loop's own task it would be selected again in every turn.
    if (source.kind === 'part' && loop.group !== undefined) threadInto(loop.group, source)
    const { name } = threadInto(loop, source)
    loop.turns = { item: channelName(`${fullName(source)}-loop-item`), items: { input: name } }
  }
  loop.inputs.set(identityOf({ kind: 'item', loop, type }), { name: loop.turns.item, type, from: undefined })
}

/** Gives each branch its condition, and the operands to it and to all groups inside it, as the Python SDK does. */
export function threadBranches(plan: Plan, node: number): void {
  const before: ConditionNode[] = []
  for (const group of plan.branches.get(node) ?? []) {
    const operands = new Map<string, Source>()
    const nameOperand = (reference: Reference): { name: string; type: Source['type'] } => {
      const source = sourceOf(plan, reference)
      operands.set(identityOf(source), source)
      return { name: threadInto(group, source).name, type: source.type }
    }
    group.condition = branchText(before, group.decides, nameOperand)
    for (const inner of groupsInside(group)) for (const source of operands.values()) threadInto(inner, source)
    if (group.decides !== undefined) before.push(group.decides)
  }
}
