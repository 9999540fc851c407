import type { ImageSignature, Shards } from '@kfp-ts/images'
import type { Scalar, Tensor, TypedArray, Variable } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { Adam, type AdamState } from '../adam.ts'
import type { Tensorflow } from '../backends/tensorflow.ts'
import { taken } from '../taken.ts'
import { type Batch, trainingEpoch } from '../training-batches.ts'
import type { TrainingSettings } from '../training-settings.ts'
import type { World } from './world.ts'

/** One step of a training: which batch, and how far. */
export interface StepOrder {
  /** From 1. */
  readonly epoch: number
  /** From 0. */
  readonly batch: number
  readonly learningRate: number
}

/** What a thread needs to take part in a training. */
export interface Lesson {
  readonly tensorflow: Tensorflow
  readonly model: LayersModel
  readonly train: Shards
  readonly signature: ImageSignature
  readonly settings: TrainingSettings
  readonly adam?: AdamState | undefined
}

/** A model that learns: takes its part of a batch, and moves its weights by the gradient of the whole one. */
export class Learner {
  readonly #lesson: Lesson
  readonly #world: World
  readonly #variables: readonly Variable[]
  readonly #weights: Float32Array
  /** The gradient of all weights, and at the end the loss. */
  readonly #gradient: Float32Array
  readonly #adam: Adam
  #epoch: { readonly number: number; readonly batches: ReturnType<typeof trainingEpoch> } | undefined

  constructor(lesson: Lesson, world: World) {
    const length = trainableLength(lesson.model)
    this.#lesson = lesson
    this.#world = world
    this.#variables = variablesOf(lesson.model)
    this.#weights = new Float32Array(length)
    this.#gradient = new Float32Array(length + 1)
    this.#adam = new Adam(length, lesson.adam)
    this.#each((variable, start) => this.#weights.set(variable.dataSync(), start))
  }

  /** Moves the weights by one batch; returns the loss of the batch before the move. */
  async step({ epoch, batch, learningRate }: StepOrder): Promise<number> {
    await this.#learn(this.#batches(epoch).batch(batch, this.#world.part))
    await this.#world.sum(this.#gradient)
    this.#decay(learningRate)
    this.#adam.move(this.#weights, this.#gradient, learningRate)
    const { core } = this.#lesson.tensorflow
    this.#each((variable, start, end) => core.tidy(() => variable.assign(core.tensor(this.#weights.slice(start, end), variable.shape))))
    return this.#gradient.at(-1) as number
  }

  get adam(): AdamState {
    return this.#adam.state
  }

  #batches(number: number): ReturnType<typeof trainingEpoch> {
    const { train, signature, settings } = this.#lesson
    if (this.#epoch?.number !== number) this.#epoch = { number, batches: trainingEpoch(train, signature, { settings, epoch: number }) }
    return this.#epoch.batches
  }

  /** Writes down the gradient and the loss of a part of a batch. A small batch may leave a thread without any image. */
  async #learn({ images, labels, shares }: Batch): Promise<void> {
    const { tensorflow, model, train } = this.#lesson
    const { core, layers } = tensorflow
    if (labels.length === 0) return void this.#gradient.fill(0)
    const [value, ...gradients] = core.tidy(() => {
      const x = core.tensor4d(images, [labels.length, train.height, train.width, 3])
      const truth = core.tensor2d(labels, [labels.length, 1])
      const loss = (): Scalar =>
        core.sum(core.mul(layers.metrics.binaryCrossentropy(truth, model.apply(x, { training: true }) as Tensor), core.tensor1d(shares)))
      const { value, grads } = core.variableGrads(loss, [...this.#variables])
      return [value, ...this.#variables.map(({ name }) => grads[name] as Tensor)] as const
    })
    const [[loss = Number.NaN], ...slopes] = await Promise.all([taken(value), ...gradients.map(taken)])
    let at = 0
    this.#each((_, start) => this.#gradient.set(slopes[at++] as TypedArray, start))
    this.#gradient[this.#weights.length] = loss
  }

  /** Decoupled from the gradient (Loshchilov and Hutter, arXiv 1711.05101); biases stay as they are. */
  #decay(learningRate: number): void {
    const kept = 1 - learningRate * (this.#lesson.settings.weightDecay ?? 0)
    if (kept === 1) return
    this.#each(({ rank }, start, end) => {
      if (rank > 1) for (let at = start; at < end; at++) this.#weights[at] = (this.#weights[at] as number) * kept
    })
  }

  #each(visit: (variable: Variable, start: number, end: number) => void): void {
    let start = 0
    for (const variable of this.#variables) {
      visit(variable, start, start + variable.size)
      start += variable.size
    }
  }
}

/** How many numbers a model learns. */
export function trainableLength(model: LayersModel): number {
  return variablesOf(model).reduce((sum, { size }) => sum + size, 0)
}

function variablesOf(model: LayersModel): readonly Variable[] {
  return model.trainableWeights.map((weight) => weight.read() as Variable)
}
