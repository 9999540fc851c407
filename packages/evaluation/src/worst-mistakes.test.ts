import { expect } from 'chai'
import { worstMistakes } from './worst-mistakes.ts'

describe('worstMistakes', () => {
  it('lists wrong decisions, the most certain first', () => {
    const predictions = [
      { source: 'right', label: 1, score: 0.9 },
      { source: 'close', label: 1, score: 0.45 },
      { source: 'missed', label: 1, score: 0.05 },
      { source: 'false alarm', label: 0, score: 0.8 },
    ]
    const named = worstMistakes(predictions, 0.5, 2).map(({ prediction, decision }) => [prediction.source, decision])
    expect(named).to.deep.equal([
      ['missed', 0],
      ['false alarm', 1],
    ])
    expect(worstMistakes(predictions, 0.5, 9)).to.have.length(3)
  })
})
