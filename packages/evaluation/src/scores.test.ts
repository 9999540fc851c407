import { expect } from 'chai'
import { confusionMatrix } from './confusion-matrix.ts'
import { scoresOf } from './scores.ts'

const prediction = (label: number, score: number) => ({ source: `${label}-${score}`, label, score })
// Of three of class 1 two are found; of two of class 0 one is taken for class 1.
const mixed = [prediction(1, 0.9), prediction(1, 0.5), prediction(1, 0.2), prediction(0, 0.7), prediction(0, 0.1)]

describe('scoresOf', () => {
  it('counts right and wrong decisions; a score on the threshold is class 1', () => {
    expect(confusionMatrix(mixed, 0.5)).to.deep.equal([
      [1, 1],
      [1, 2],
    ])
    expect(scoresOf(mixed, 0.5)).to.deep.equal({ accuracy: 0.6, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, auc: 4 / 6 })
  })

  it('counts a share of nothing as 0', () => {
    expect(scoresOf([prediction(0, 0.1)], 0.5)).to.deep.equal({ accuracy: 1, precision: 0, recall: 0, f1: 0, auc: 0 })
  })

  it('says what cannot be judged', () => {
    expect(() => scoresOf([], 0.5)).to.throw('KF8301  There are no predictions to judge.\n  hint: give a data set with at least one photograph.')
    expect(() => scoresOf([...mixed, { source: 'wall.jpg', label: 1, score: Number.NaN }], 0.5)).to.throw(
      'KF8310  The score of wall.jpg is NaN; it lies between 0 and 1.\n  hint: a model that answers NaN came to it while it was trained: train it again with a smaller learning rate.',
    )
    expect(() => scoresOf(mixed, 1.5)).to.throw(
      'KF8302  The threshold is 1.5; it lies between 0 and 1.\n  hint: a photograph counts as class 1 when its score reaches the threshold; 0.5 is usual.',
    )
  })
})
