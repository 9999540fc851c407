import { callSite } from './call-site.ts'

// Several copies of this library may meet in one process (a global CLI, a component library with its own range). They know each other's
// things by symbols that carry a protocol number, never by `instanceof` or a module's own variable.

/** Raised whenever the shape of a marked thing changes. */
export const protocol = 1
/** The version of this package, and so of all packages of the library. */
export const version = '0.1.0'

/** What can be recognised across copies. */
export type Thing = 'component' | 'condition' | 'output' | 'pipeline' | 'recorder' | 'task'

/** Who made a thing: named in the diagnostic about copies that do not understand each other. */
export interface Library {
  readonly protocol: number
  readonly version: string
  /** The file the copy was loaded from. */
  readonly path: string
}
/** This copy. */
export const library: Library = Object.freeze({ protocol, version, path: callSite()?.file ?? 'an unknown place' })

/** The symbol a thing of this protocol is marked with. */
export function mark(thing: Thing): symbol {
  return Symbol.for(`kfp-ts.${thing}.${protocol}`)
}

/** The library of another protocol that marked this value, if one did. */
export function strangerOf(value: object, thing: Thing): Library | undefined {
  const pattern = new RegExp(`^kfp-ts\\.${thing}\\.(\\d+)$`)
  for (const symbol of Object.getOwnPropertySymbols(value)) {
    const other = pattern.exec(symbol.description ?? '')?.[1]
    if (other === undefined || Number(other) === protocol) continue
    const marked = (value as { readonly [symbol: symbol]: unknown })[symbol]
    if (marked === undefined) continue
    const { version = 'unknown', path = 'an unknown place' } = (marked as { readonly library?: Partial<Library> }).library ?? {}
    return { protocol: Number(other), version, path }
  }
  return undefined
}

/** Names a copy in a diagnostic. */
export function describeLibrary({ protocol, version, path }: Library): string {
  return `version ${version} (protocol ${protocol}) at ${path}`
}
