import type { Scores } from './scores.ts'

/** The scores of a new model, and the accuracy of the one in use, where there is one, on the same things; NaN where nobody knows it. */
export interface Contest {
  readonly challenger: Scores
  readonly champion?: Pick<Scores, 'accuracy'> | undefined
}

/** What a new model must show to take the place of the one in use. */
export interface PromotionRules {
  /** The least accuracy, 0 to 1. */
  readonly minimumAccuracy: number
  /** The least recall, 0 to 1: how many cracks must be found; 0 asks for none. */
  readonly minimumRecall: number
  /** By how much its accuracy must at least be above that of the one in use; negative to put up with a loss. */
  readonly margin: number
}

/** One rule, whether it holds, and the sentence for people. */
export interface PromotionReason {
  readonly holds: boolean
  readonly sentence: string
}

/** Whether a new model takes the place of the one in use, and why. */
export interface PromotionVerdict {
  readonly promoted: boolean
  readonly reasons: readonly PromotionReason[]
}

/** Decides whether a new model takes the place of the one in use; without one the least scores decide alone. */
export function judgePromotion({ challenger, champion }: Contest, rules: PromotionRules): PromotionVerdict {
  const reasons = [
    atLeast('accuracy', challenger.accuracy, rules.minimumAccuracy),
    ...(rules.minimumRecall > 0 ? [atLeast('recall', challenger.recall, rules.minimumRecall)] : []),
    ...(champion === undefined ? [] : [against(challenger, champion, rules.margin)]),
  ]
  return { promoted: reasons.every(({ holds }) => holds), reasons }
}

function atLeast(name: string, value: number, least: number): PromotionReason {
  const holds = value >= least
  return { holds, sentence: `Its ${name} of ${percent(value)} ${holds ? 'reaches' : 'is below'} the ${percent(least)} that are asked for.` }
}

function against({ accuracy }: Scores, champion: Pick<Scores, 'accuracy'>, margin: number): PromotionReason {
  if (!Number.isFinite(champion.accuracy)) {
    return { holds: false, sentence: 'The accuracy of the champion is not known, so nothing shows that this one is as good.' }
  }
  const gain = accuracy - champion.accuracy
  // Shares of a few hundred photographs differ by rounding in the last bits.
  const holds = gain >= margin - 1e-12
  const asked = margin === 0 ? 'as good at least' : `${percent(margin)} above it at least`
  const difference = gain === 0 ? 'the same as' : `${percent(Math.abs(gain))} ${gain > 0 ? 'above' : 'below'}`
  return { holds, sentence: `Its accuracy is ${difference} that of the champion, ${percent(champion.accuracy)}; asked for is ${asked}.` }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
