import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaUnderCurve, averagePrecision, calibrationOf, mcnemarTest, precisionRecallCurve, rocCurve } from '@kfp-ts/evaluation'
import { seededRandom } from '@kfp-ts/images'
import { expect } from 'chai'
import { output } from './command.ts'
import { scikit } from './python.ts'
import { repository } from './repository.ts'

interface Judged {
  readonly auc: number
  readonly averagePrecision: number
  readonly brier: number
  readonly shares: readonly number[]
  readonly means: readonly number[]
  readonly mcnemar: number
}
interface Case {
  readonly labels: readonly number[]
  readonly scores: readonly number[]
  readonly one: number
  readonly other: number
}

/** Predictions of every kind: good and poor, few and many, with ties and without. */
function cases(): readonly Case[] {
  const random = seededRandom('evaluation', 1)
  return Array.from({ length: 60 }, (_, index) => {
    const labels = Array.from({ length: 4 + index * 7 }, (__, at) => (at < 2 ? at : Math.floor(random() * 2)))
    const steps = index % 3 === 0 ? 10 : 1e6
    const scores = labels.map((label) => Math.round(Math.min(1, Math.max(0, random() * 0.8 + (label * (index % 5)) / 10)) * steps) / steps)
    return { labels, scores, one: Math.floor(random() * index), other: Math.floor(random() * index) }
  })
}

describe('scores of predictions', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-evaluation-'))
  })
  after(() => rm(folder, { recursive: true }))

  it('are those of scikit-learn and SciPy', async () => {
    const python = join(await scikit(), 'python')
    const file = join(folder, 'cases.json')
    await writeFile(file, JSON.stringify(cases()))
    const theirs = JSON.parse(await output(python, [join(repository, 'conformance/python/judged.py'), file])) as readonly Judged[]
    expect(theirs).to.have.length(60)
    cases().forEach(({ labels, scores, one, other }, index) => {
      const predictions = labels.map((label, at) => ({ source: String(at), label, score: scores[at] as number }))
      const { bins, brier } = calibrationOf(predictions)
      const ours: readonly number[] = [
        areaUnderCurve(rocCurve(predictions)),
        averagePrecision(precisionRecallCurve(predictions)),
        brier,
        mcnemarTest(one, other),
        ...bins.flatMap(({ positives, meanScore }) => [positives, meanScore]),
      ]
      const { auc, averagePrecision: average, brier: loss, mcnemar, shares, means } = theirs[index] as Judged
      const expected = [auc, average, loss, mcnemar, ...shares.flatMap((share, at) => [share, means[at] as number])]
      expect(ours).to.have.length(expected.length)
      ours.forEach((value, at) => expect(value).to.be.closeTo(expected[at] as number, 1e-9))
    })
  })
})
