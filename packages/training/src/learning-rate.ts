/** The learning rate of a step: it falls from `initial` to zero along half a cosine wave over all `steps`. */
export function cosineLearningRate(initial: number, step: number, steps: number): number {
  return (initial * (1 + Math.cos((Math.PI * step) / steps))) / 2
}
