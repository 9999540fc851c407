import type { NamedTensorMap, Scalar, Tensor, Variable } from '@tensorflow/tfjs-core'
import type { TensorflowCore } from './tensorflow.ts'

const beta1 = 0.9
const beta2 = 0.999
const epsilon = 1e-7

/** What Adam remembers between steps: the running means of each gradient and of its square. */
export interface AdamState {
  readonly steps: number
  readonly means: readonly Float32Array[]
  readonly squares: readonly Float32Array[]
}

/**
 * The optimizer Adam. That of TensorFlow.js cannot go on where it was: after loading it has its corrections from a power, where it had them from
 * repeated products before, and the weights part ways in their last bits.
 */
export class Adam {
  readonly #core: TensorflowCore
  readonly #weights: readonly Variable[]
  readonly #means: readonly Variable[]
  readonly #squares: readonly Variable[]
  #steps: number

  constructor(core: TensorflowCore, weights: readonly Variable[], state?: AdamState) {
    const remembered = (values: readonly Float32Array[] | undefined): readonly Variable[] =>
      weights.map(({ shape }, index) =>
        core.tidy(() => core.variable(values?.[index] ? core.tensor(values[index], shape) : core.zeros(shape), false)),
      )
    this.#core = core
    this.#weights = weights
    this.#means = remembered(state?.means)
    this.#squares = remembered(state?.squares)
    this.#steps = state?.steps ?? 0
  }

  /** Moves the weights one step against the gradient of a loss; returns the loss before the step. */
  minimize(loss: () => Scalar, learningRate: number): number {
    this.#steps += 1
    const rate = (learningRate * Math.sqrt(1 - beta2 ** this.#steps)) / (1 - beta1 ** this.#steps)
    return this.#core.tidy(() => {
      const { value, grads } = this.#core.variableGrads(loss, [...this.#weights])
      this.#weights.forEach((_, index) => this.#move(index, grads, rate))
      return value.dataSync()[0] as number
    })
  }

  get state(): AdamState {
    const copy = (variable: Variable): Float32Array => Float32Array.from(variable.dataSync())
    return { steps: this.#steps, means: this.#means.map(copy), squares: this.#squares.map(copy) }
  }

  dispose(): void {
    this.#core.dispose([...this.#means, ...this.#squares])
  }

  #move(index: number, gradients: NamedTensorMap, rate: number): void {
    const { add, div, mul, sqrt, square, sub } = this.#core
    const [weight, mean, squares] = [this.#weights[index], this.#means[index], this.#squares[index]] as [Variable, Variable, Variable]
    const gradient = gradients[weight.name] as Tensor
    mean.assign(add(mul(mean, beta1), mul(gradient, 1 - beta1)))
    squares.assign(add(mul(squares, beta2), mul(square(gradient), 1 - beta2)))
    weight.assign(sub(weight, mul(div(mean, add(sqrt(squares), epsilon)), rate)))
  }
}
