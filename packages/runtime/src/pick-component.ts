import { type BodyDefinition, definitionOf } from '@kfp-ts/component'
import { problem } from './package-codes.ts'
import { contractBroken } from './failure.ts'

type Candidates = readonly (readonly [exported: string, definition: BodyDefinition])[]

/** The one component a module exports, or the one that is named, by its own name or its export's; throws KF4033, KF4034, KF4035. */
export function pickComponent(module: object, specifier: string, name?: string): BodyDefinition {
  const candidates = candidatesIn(module)
  const names = candidates.map(([, definition]) => definition.name).join(', ')
  if (candidates.length === 0) throw contractBroken([problem('KF4033', [specifier])])
  const named = candidates.find(([exported, definition]) => definition.name === name || exported === name)
  if (name !== undefined && named === undefined) throw contractBroken([problem('KF4035', [specifier, name, names])])
  const [only, another] = candidates
  const chosen = named ?? (another === undefined ? only : candidates.find(([, definition]) => isNamedAfter(specifier, definition.name)))
  if (chosen === undefined) throw contractBroken([problem('KF4034', [specifier, names])])
  return chosen[1]
}

/** `@kfp-ts/component-train` is the package of `train`: its component needs no name beside the package's. */
export function isNamedAfter(packageName: string, component: string): boolean {
  return new RegExp(`(^|[/-])${component.replaceAll(/\W/g, '\\$&')}$`).test(packageName)
}

function candidatesIn(module: object): Candidates {
  const found = new Map<BodyDefinition, string>()
  for (const [exported, value] of Object.entries(module)) {
    const definition = definitionOf(value)
    if (definition?.kind === 'component' && !found.has(definition)) found.set(definition, exported)
  }
  return [...found].map(([definition, exported]) => [exported, definition])
}
