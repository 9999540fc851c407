import { createRequire } from 'node:module'

const coreName = '@tensorflow/tfjs-core'

/**
 * Lets a package have the copy of tfjs-core that is in use, although it lies elsewhere with a copy of its own, above the application as in an image:
 * two copies would not know each other's backends and tensors. Throws an Error if it needs another version.
 */
export function giveOurCore(file: string): void {
  const require = createRequire(import.meta.url)
  const ours = require.resolve(coreName)
  const theirs = createRequire(file).resolve(coreName)
  if (theirs === ours) return
  const [wanted, got] = [theirs, ours].map((core) => (createRequire(core)('../package.json') as { version: string }).version)
  if (wanted !== got) throw new Error(`it needs ${coreName} ${wanted}, and this package uses ${got}`)
  require(coreName)
  require.cache[theirs] = require.cache[ours]
}
