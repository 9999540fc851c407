/** A number of places; who finds none free waits in line. */
export class Slots {
  #free: number
  readonly #line: (() => void)[] = []

  /** @param places how many may be taken at once */
  constructor(places: number) {
    this.#free = places
  }

  /** Does the work once a place is free, and frees it after. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    await this.#take()
    try {
      return await work()
    } finally {
      this.#give()
    }
  }

  #take(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#line.push(resolve))
    this.#free -= 1
    return undefined
  }

  #give(): void {
    const next = this.#line.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}
