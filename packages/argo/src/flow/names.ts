import { clusterName } from '@kfp-ts/ir'

/** Words of Argo's `depends` and of its expressions: a task of that name could not be waited for. */
const reserved = new Set('and or not in true false nil let if else matches contains startswith endswith'.split(' '))

/** The longest name that Argo takes for a template; with a workflow's name before it, it becomes part of a pod's. */
const longest = 63

/** A name for a task or template: letters of the kind Kubernetes takes, and none that an expression would take for its own. */
export function argoName(name: string): string {
  const legal = clusterName(name)
  return cut(reserved.has(legal) || !/^[a-z]/.test(legal) ? `t-${legal}` : legal, longest)
}

function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/-$/, '')
}

/** What a workflow's own parameters are called: no input or output of a component gets such a name. */
const ownNames = /^(?:loop-index|loop-items|loop-turn|task-place|executor-output|setting-\d+)_*$/

/** A name of a parameter or artifact, another one for each name. */
export function portName(name: string): string {
  const legal = name.replace(/[^-\w]/g, (letter) => `_${letter.charCodeAt(0).toString(16)}_`)
  return ownNames.test(legal) ? `${legal}_` : legal
}

/** Names that are all different: the first that asks for one gets it, others with a number behind. */
export class Names {
  readonly #taken = new Set<string>()

  /** The name, or the next like it that nobody has. */
  take(name: string): string {
    let free = name
    for (let number = 2; this.#taken.has(free); number++) free = `${cut(name, longest - `-${number}`.length)}-${number}`
    this.#taken.add(free)
    return free
  }
}

/** Names by what they were made from, each different from the others and from the reserved ones. */
export function distinctNames(names: readonly string[], legal: (name: string) => string): ReadonlyMap<string, string> {
  const taken = new Names()
  return new Map(names.map((name) => [name, taken.take(legal(name))]))
}
