import { isFile } from '@kfp-ts/component'
import { type Group, groupsAround } from './group.ts'
import { channelName, uniqueName } from './names.ts'
import { fullName, type Made, type Source } from './source.ts'
import { bringInto } from './surface.ts'
import type { Taken } from './taken.ts'

/**
 * How a task of this group takes a value: from a task beside it, or from an input of the group, which is then threaded through all groups
 * between the task and the place where the value comes from. A part of a struct is selected by the task itself.
 */
export function take(source: Source, group: Group): Taken {
  switch (source.kind) {
    case 'part':
      return select(source, take(whole(source), group))
    case 'input':
      return group.kind === 'root' ? fromInput(source, source.name) : takeThreaded(source, group)
    case 'placeholder':
      return { kind: 'parameter', type: source.type, spec: { runtimeValue: { constant: `{{$.${source.name}}}` } } }
    case 'item':
      return source.loop === group ? fromInput(source, source.loop.turns?.item ?? '') : takeThreaded(source, group)
    case 'made': {
      const visible = madeFor(source, group)
      return visible.by.group === group ? fromTask(visible) : takeThreaded(visible, group)
    }
  }
}

/** The same, with a part of a struct selected further out: where the group's own task takes it. */
export function takeThreaded(source: Source, group: Group): Taken {
  return fromInput(source, threadInto(group, source).name)
}

/** Gives a group an input for a value, once, and yields its name. */
export function threadInto(group: Group, source: Source): { readonly name: string } {
  const identity = identityOf(source)
  const known = group.inputs.get(identity)
  if (known !== undefined) return known
  if (group.group === undefined) throw new Error(`Nothing flows into a pipeline from outside: ${fullName(source)}.`)
  const from = isThreaded(source, group.group) ? takeThreaded(source, group.group) : take(source, group.group)
  const names = new Set([...group.inputs.values()].map(({ name }) => name))
  const input = {
    name: uniqueName(channelName(fullName(source)), (name) => names.has(name)),
    type: source.type,
    from,
    mayBeMissing: mayBeMissing(source),
  }
  group.inputs.set(identity, input)
  return input
}
function mayBeMissing(source: Source): boolean {
  const from = whole(source)
  return from.kind === 'input' && from.mayBeMissing
}
function isThreaded(source: Source, group: Group): boolean {
  return group.inputs.has(identityOf(source))
}

/** The output as the tasks of a group can see it: brought out of the scopes that the group does not lie in. */
function madeFor(made: Made, group: Group): Made {
  const around = groupsAround(group)
  let at = made
  while (at.by.group !== undefined && !around.includes(at.by.group)) {
    const outer = at.by.group.group
    if (outer === undefined) break
    at = bringInto(outer, at)
  }
  return at
}

/** What makes two sources the same value. */
export function identityOf(source: Source): string {
  switch (source.kind) {
    case 'input':
      return `input ${source.name}`
    case 'placeholder':
      return `placeholder ${source.name}`
    case 'item':
      return `item of ${source.loop.name}`
    case 'made':
      return `"${source.key}" of ${source.by.name}`
    case 'part':
      return `${JSON.stringify(source.field)} in ${identityOf(source.of)}`
  }
}

function fromInput({ type }: Source, name: string): Taken {
  return isFile(type)
    ? { kind: 'artifact', type, spec: { componentInputArtifact: name } }
    : { kind: 'parameter', type, spec: { componentInputParameter: name } }
}
function fromTask({ by, key, type }: Made): Taken {
  return isFile(type)
    ? { kind: 'artifact', type, spec: { taskOutputArtifact: { producerTask: by.name, outputArtifactKey: key } } }
    : { kind: 'parameter', type, spec: { taskOutputParameter: { producerTask: by.name, outputParameterKey: key } } }
}

function whole(source: Source): Source {
  return source.kind === 'part' ? whole(source.of) : source
}
function fields(source: Source): readonly string[] {
  return source.kind === 'part' ? [...fields(source.of), source.field] : []
}
function select(source: Source, taken: Taken): Taken {
  if (taken.kind === 'artifact') throw new Error(`An artifact has no fields: ${fullName(source)}.`)
  const selector = `parseJson(string_value)${fields(source)
    .map((field) => `[${JSON.stringify(field)}]`)
    .join('')}`
  return { kind: 'parameter', type: source.type, spec: { ...taken.spec, parameterExpressionSelector: selector } }
}
