import { type Html, htmlPage, keyNumbers, paragraph, type PromotionVerdict, type Scores, section, table } from '@kfp-ts/evaluation'
import type { Contest } from './contest.ts'

interface Report {
  readonly name: string
  readonly alias: string
  readonly verdict: PromotionVerdict
  readonly challenger: Scores
  readonly contest: Contest
}

/** A page that says who won, and why. */
export function contestReport({ name, alias, verdict, challenger, contest }: Report): string {
  const { champion, predictions } = contest
  return htmlPage({
    title: verdict.promoted ? `The new model becomes ${name}@${alias}` : `${name}@${alias} stays`,
    lead: `Judged by ${predictions.length} photographs that took no part in its training.`,
    content: [
      keyNumbers({ 'new model': percent(challenger.accuracy), [alias]: champion === undefined ? 'none yet' : percent(champion.accuracy) }),
      section(
        'What was asked for',
        table(
          ['', ''],
          verdict.reasons.map(({ holds, sentence }) => [holds ? 'holds' : 'fails', sentence]),
        ),
      ),
      ...scoresSection(challenger, champion),
      section('How they differ', differenceOf(contest)),
    ],
  })
}

function scoresSection(challenger: Scores, champion: Contest['champion']): readonly Html[] {
  if (champion === undefined || !('auc' in champion)) return []
  const rows = (['accuracy', 'precision', 'recall', 'f1', 'auc'] as const).map((name) => [
    name,
    Number(challenger[name].toFixed(3)),
    Number(champion[name].toFixed(3)),
  ])
  return [section('Scores', table(['', 'new model', `version ${champion.version}`], rows))]
}

function differenceOf({ champion, difference }: Contest): Html {
  if (champion === undefined) return paragraph('There is no model to compare with yet.')
  if (!('pValue' in difference)) {
    return paragraph(`Version ${champion.version} sees pictures of another size; what it is compared by is its accuracy when it was registered.`)
  }
  const { onlyChallengerRight, onlyChampionRight, pValue } = difference
  return paragraph(
    `Of ${onlyChallengerRight} photographs only the new model is right, of ${onlyChampionRight} only version ${champion.version}. ` +
      `Models that are equally good would differ at least as much in ${percent(pValue)} of such tests.`,
  )
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : 'unknown'
}
