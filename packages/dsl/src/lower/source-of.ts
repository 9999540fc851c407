import type { Reference, TypeData } from '@kfp-ts/component'
import type { Group, Member } from './group.ts'
import type { Plan } from './planning.ts'
import { referenceType } from './reference-type.ts'
import type { Made, Source } from './source.ts'
import { chooseOutput, gatherOutput } from './surface.ts'

/** Finds where a reference leads; outputs of loops and branches are brought out of them on the way. Final states, and what is put together of several values, have no source. */
export function sourceOf(plan: Plan, reference: Reference): Source {
  const type = referenceType(plan.graph, reference)
  switch (reference.kind) {
    case 'input':
      return { kind: 'input', name: reference.input, type, mayBeMissing: plan.graph.inputs[reference.input]?.presence === 'optional' }
    case 'placeholder':
      return { kind: 'placeholder', name: reference.placeholder, type }
    case 'item':
      return { kind: 'item', loop: memberOf(plan, reference.loop) as Group, type }
    case 'field':
      return { kind: 'part', of: sourceOf(plan, reference.of), field: reference.field, type }
    case 'output':
      return outputSource(plan, reference, type)
    default:
      throw new Error(`A ${reference.kind} comes from no single place.`)
  }
}

function outputSource(plan: Plan, { node, output }: Reference & { readonly kind: 'output' }, type: TypeData): Source {
  const by = memberOf(plan, node)
  if (by.kind === 'step') return { kind: 'made', by, key: output, type }
  if (by.kind === 'loop') return gatherOutput(by, madeOf(plan, by.loop?.outputs[output]), type)
  const alternatives = (plan.branches.get(node) ?? []).map((group) => ({ group, made: madeOf(plan, group.yields?.[output]) }))
  return chooseOutput(by, type, alternatives)
}
function madeOf(plan: Plan, reference: Reference | undefined): Made {
  const source = reference && sourceOf(plan, reference)
  if (source?.kind !== 'made') throw new Error('A body yields outputs of its tasks only.')
  return source
}
export function memberOf(plan: Plan, node: number): Member {
  const member = plan.members.get(node)
  if (member === undefined) throw new Error(`The plan of "${plan.graph.name}" has no node ${node}.`)
  return member
}
