import type { TypeData } from '@kfp-ts/component'
import type { Group, Selector } from './group.ts'
import { channelName, uniqueName } from './names.ts'
import type { Made, Source } from './source.ts'

// An output of a task inside a group is nothing outside it, until the group has an output of its own that selects it.

/** The list of what each turn of a loop made. */
export function gatherOutput(loop: Group, made: Made, type: TypeData): Made {
  return surface(bringInto(loop, made), type)
}

interface Alternative {
  readonly group: Group
  readonly made: Made
}
/** What the one branch that ran made. */
export function chooseOutput(whole: Group, type: TypeData, alternatives: readonly Alternative[]): Made {
  const outs = alternatives.map(({ group, made }) => surface(bringInto(group, made), made.type))
  const from = outs.map(({ by, key }) => ({ task: by.name, key }))
  const known = nameOf(whole, from)
  const key = known ?? channelName(`${whole.name}-oneof-${whole.outputs.size + 1}`)
  whole.outputs.set(key, { type, from })
  return { kind: 'made', by: whole, key, type }
}

/** Gives a group an output under a name of its own: what a pipeline returns. */
export function surfaceAs(group: Group, name: string, source: Source): void {
  if (source.kind !== 'made') throw new Error(`A pipeline returns outputs of its tasks only, not "${name}".`)
  const { by, key, type } = bringInto(group, source)
  group.outputs.set(name, { type, from: [{ task: by.name, key }] })
}

/** Brings an output out of the scopes inside a group, so that it is made by a task of the group itself. */
export function bringInto(group: Group, made: Made): Made {
  let at = made
  while (at.by.group !== group) {
    if (at.by.group?.kind !== 'scope') throw new Error(`Output "${made.key}" of "${made.by.name}" is used outside the group that makes it.`)
    at = surface(at, at.type)
  }
  return at
}

/** Gives the group in which something is made an output for it. */
function surface({ by, key }: Made, type: TypeData): Made {
  const group = by.group
  if (group === undefined) throw new Error('The root of a pipeline has no group around it.')
  const from = [{ task: by.name, key }]
  const wanted = channelName(key.startsWith('pipelinechannel--') ? key : `${by.name}-${key}`)
  const name = nameOf(group, from) ?? uniqueName(wanted, (taken) => group.outputs.has(taken))
  group.outputs.set(name, { type, from })
  return { kind: 'made', by: group, key: name, type }
}
/** The output of a group that selects these already. */
function nameOf(group: Group, from: readonly Selector[]): string | undefined {
  const same = (one: readonly Selector[]): boolean =>
    one.length === from.length && one.every(({ task, key }, index) => task === from[index]?.task && key === from[index]?.key)
  return [...group.outputs].find(([, output]) => same(output.from))?.[0]
}
