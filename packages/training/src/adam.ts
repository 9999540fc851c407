const beta1 = 0.9
const beta2 = 0.999
const epsilon = 1e-7

/** What Adam remembers between steps: the running means of each gradient and of its square, of all weights one after another. */
export interface AdamState {
  readonly steps: number
  readonly means: Float32Array
  readonly squares: Float32Array
}

/**
 * The optimizer Adam (Kingma and Ba, arXiv 1412.6980) over all weights as one vector, in plain JavaScript: a loop is less work than ten operations
 * for each of a dozen weights, and gives the same bits on every backend. That of TensorFlow.js cannot go on where it was: after loading it has its
 * corrections from a power, where it had them from repeated products before, and the weights part ways in their last bits.
 */
export class Adam {
  readonly #means: Float32Array
  readonly #squares: Float32Array
  #steps: number

  constructor(length: number, state?: AdamState) {
    this.#means = state?.means.slice() ?? new Float32Array(length)
    this.#squares = state?.squares.slice() ?? new Float32Array(length)
    this.#steps = state?.steps ?? 0
  }

  /** Moves weights one step against their gradient. */
  move(weights: Float32Array, gradient: Float32Array, learningRate: number): void {
    this.#steps += 1
    const rate = (learningRate * Math.sqrt(1 - beta2 ** this.#steps)) / (1 - beta1 ** this.#steps)
    const means = this.#means
    const squares = this.#squares
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] as number
      const mean = beta1 * (means[at] as number) + (1 - beta1) * slope
      const square = beta2 * (squares[at] as number) + (1 - beta2) * slope * slope
      means[at] = mean
      squares[at] = square
      weights[at] = (weights[at] as number) - (rate * mean) / (Math.sqrt(square) + epsilon)
    }
  }

  get state(): AdamState {
    return { steps: this.#steps, means: this.#means.slice(), squares: this.#squares.slice() }
  }
}
