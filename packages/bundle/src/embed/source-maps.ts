import { createRequire } from 'node:module'
import type * as SourceMaps from '@jridgewell/trace-mapping'

let loaded: typeof SourceMaps | undefined

/** The reader of source maps, loaded when there is a place to follow: most compiles have none. */
export function sourceMaps(): typeof SourceMaps {
  loaded ??= createRequire(import.meta.url)('@jridgewell/trace-mapping') as typeof SourceMaps
  return loaded
}
