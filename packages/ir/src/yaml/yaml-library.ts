import { createRequire } from 'node:module'
import type * as YamlLibrary from 'js-yaml'

let loaded: typeof YamlLibrary | undefined

/** The reader and writer of YAML, loaded when there is something for it: most pipelines are written without. */
export function yamlLibrary(): typeof YamlLibrary {
  loaded ??= createRequire(import.meta.url)('js-yaml') as typeof YamlLibrary
  return loaded
}
