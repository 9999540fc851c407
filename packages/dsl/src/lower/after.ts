import { type Group, groupsAround, type Member, type Step } from './group.ts'
import type { Plan } from './planning.ts'
import { memberOf } from './source-of.ts'

/** Says in the tree what `after` says of steps: the tasks that wait are the outermost ones that do not hold both. */
export function threadAfter(plan: Plan, step: Step): void {
  for (const node of step.node.options.after ?? []) {
    const before = memberOf(plan, node)
    const common = groupsAround(step.group).find((group) => isInside(before, group))
    if (common === undefined) continue
    const upstream = taskIn(common, before)
    const downstream = taskIn(common, step)
    if (upstream !== downstream) downstream.after.add(upstream.name)
  }
}

function isInside(member: Member, group: Group): boolean {
  return member.group !== undefined && groupsAround(member.group).includes(group)
}
/** The task of a group that a member is, or lies in. */
function taskIn(group: Group, member: Member): Member {
  let at = member
  while (at.group !== undefined && at.group !== group) at = at.group
  return at
}
