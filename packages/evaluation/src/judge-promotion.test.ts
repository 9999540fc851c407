import { expect } from 'chai'
import { judgePromotion } from './judge-promotion.ts'

const scores = (accuracy: number, recall = 0.9) => ({ accuracy, precision: 0.9, recall, f1: 0.9, auc: 0.95 })
const rules = { minimumAccuracy: 0.85, minimumRecall: 0.5, margin: 0 }
const sentences = (...given: Parameters<typeof judgePromotion>) => judgePromotion(...given).reasons.map(({ sentence }) => sentence)

describe('judgePromotion', () => {
  it('asks the first model for the least scores alone', () => {
    expect(judgePromotion({ challenger: scores(0.9) }, rules).promoted).to.equal(true)
    expect(judgePromotion({ challenger: scores(0.8) }, rules).promoted).to.equal(false)
    expect(judgePromotion({ challenger: scores(0.9, 0.4) }, rules).promoted).to.equal(false)
    expect(sentences({ challenger: scores(0.8) }, rules)).to.deep.equal([
      'Its accuracy of 80.0 % is below the 85.0 % that are asked for.',
      'Its recall of 90.0 % reaches the 50.0 % that are asked for.',
    ])
    expect(sentences({ challenger: scores(0.8) }, { ...rules, minimumRecall: 0 })).to.have.length(1)
  })

  it('promotes nothing where it is not known how good the champion is', () => {
    const contest = { challenger: scores(0.99), champion: { accuracy: Number.NaN } }
    expect(judgePromotion(contest, rules).promoted).to.equal(false)
    expect(sentences(contest, rules).at(-1)).to.equal('The accuracy of the champion is not known, so nothing shows that this one is as good.')
  })

  it('asks later ones to be as good as the champion, or better by a margin', () => {
    const contest = { challenger: scores(0.92), champion: scores(0.92) }
    expect(judgePromotion(contest, rules).promoted).to.equal(true)
    expect(judgePromotion(contest, { ...rules, margin: 0.01 }).promoted).to.equal(false)
    expect(judgePromotion({ ...contest, challenger: scores(0.91) }, rules).promoted).to.equal(false)
    expect(judgePromotion({ ...contest, challenger: scores(0.91) }, { ...rules, margin: -0.02 }).promoted).to.equal(true)
    expect(sentences({ challenger: scores(0.9), champion: scores(0.92) }, { ...rules, margin: 0.01 }).at(-1)).to.equal(
      'Its accuracy is 2.0 % below that of the champion, 92.0 %; asked for is 1.0 % above it at least.',
    )
  })
})
