/** The name, or the name with the first of `-2`, `-3` ... that makes it new. */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  return isTaken(name) ? `${name}-${firstFree(name, isTaken)}` : name
}

/** Names that are new among those it gave before; it remembers how far it came, since five hundred tasks may have one name. */
export class UniqueNames {
  readonly #given = new Set<string>()
  readonly #reached = new Map<string, number>()

  take(name: string): string {
    const unique = this.#given.has(name) ? `${name}-${this.#next(name)}` : name
    this.#given.add(unique)
    return unique
  }

  #next(name: string): number {
    const index = firstFree(name, (other) => this.#given.has(other), this.#reached.get(name))
    this.#reached.set(name, index)
    return index
  }
}

function firstFree(name: string, isTaken: (name: string) => boolean, from: number = 2): number {
  let index = from
  while (isTaken(`${name}-${index}`)) index += 1
  return index
}

const prefix = 'pipelinechannel--'

/** The name of an input or output that only the compiler adds: `train-model` becomes `pipelinechannel--train-model`, once. */
export function channelName(fullName: string): string {
  return fullName.startsWith(prefix) ? fullName : prefix + fullName
}
