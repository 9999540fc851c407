import { expect } from 'chai'
import { tuningSpace } from './tuning-space.ts'

describe('the space of a tuning', () => {
  const decided = { strategy: 'tpe', budget: 12, pruner: 'halving' } as const
  const read = (text: string): { readonly names: readonly string[]; readonly lines: readonly string[] } => {
    const lines: string[] = []
    const names = Object.keys(tuningSpace(text, decided, (line) => lines.push(line)))
    return { names, lines }
  }

  it('is the usual one without a sweep', () => {
    expect(read('')).to.deep.equal({ names: ['learningRate', 'width', 'batchSize'], lines: [] })
  })

  it('says what of a sweep has no say', () => {
    const sweep = `
method: grid
command: [python, train.py]
run_cap: 30
metric: { name: val_loss, goal: minimize, target: 0.1 }
early_terminate: { type: hyperband, min_iter: 2 }
parameters: { width: { values: [4, 8] } }
`
    expect(read(sweep)).to.deep.equal({
      names: ['width'],
      lines: [
        'warning KF8433  The sweep says more than is used here: command.',
        'warning KF8860  Inputs of the step decide what the sweep says otherwise: method, run_cap, brackets, metric, target.',
      ],
    })
  })

  it('says nothing where both agree', () => {
    const agreed = 'method: random\nrun_cap: 12\nmetric: { name: accuracy, goal: maximize }\nearly_terminate: { type: hyperband, min_iter: 1 }\n'
    const lines: string[] = []
    tuningSpace(`${agreed}parameters: { width: { values: [4, 8] } }`, { ...decided, strategy: 'random' }, (line) => lines.push(line))
    expect(lines).to.deep.equal([])
  })
})
