import type { Diagnostic, Position } from '@kfp-ts/diagnostics'
import type { Loaded, YamlDocument } from '../yaml/load-yaml.ts'
import type { Path, PositionOf } from '../document/path.ts'
import type { Misfit } from '../schema/structure-problems.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

type Tree = ReadonlyMap<string | number, YamlNode>

/** Finds the places of a file's documents in its text. */
export interface DocumentPositions {
  readonly positionOf: PositionOf
  /** Puts a problem where the file has the value or the key to blame. */
  readonly placed: (misfit: Misfit) => Diagnostic
}

/** The places of a pipeline and of its platforms; they are looked for when the first is asked for. */
export function documentPositions(spec: YamlDocument, platform: YamlDocument | undefined, loaded: Loaded): DocumentPositions {
  let tree: Tree | undefined
  const position = (path: Path, blame: Misfit['blame']): Position | undefined => {
    tree ??= new Map([['spec', spec.node()], ...(platform?.node().children ?? [])])
    const node = find(tree, path)
    if (node === undefined) return undefined
    // A place is shown by its key, since a key names what the place is; an item of a list has none.
    const { start, end } = blame === 'key' ? (node.key ?? node) : node
    return loaded.position(start, end)
  }
  return {
    positionOf: (path) => position(path, 'key'),
    placed: ({ diagnostic, path, blame }) => {
      const found = position(path, blame)
      return found === undefined ? diagnostic : { ...diagnostic, position: found }
    },
  }
}

/** The node of a place, or of the nearest place around it that is written down. */
function find(tree: Tree, path: Path): YamlNode | undefined {
  let found: YamlNode | undefined
  let children = tree
  for (const step of path) {
    const next = children.get(step) ?? (typeof step === 'string' ? children.get(snakeCase(step)) : undefined)
    if (next === undefined) return found
    found = next
    children = next.children
  }
  return found
}
/** The other spelling of a field's name. */
function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
