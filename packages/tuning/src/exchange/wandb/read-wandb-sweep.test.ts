import { expect } from 'chai'
import { readWandbSweep } from './read-wandb-sweep.ts'

const shapes = (parameters: string): unknown => {
  const { sweep, diagnostics } = readWandbSweep(`method: random\nparameters:\n${parameters}`)
  expect(diagnostics).to.deep.equal([])
  return Object.fromEntries(Object.entries(sweep?.space ?? {}).map(([name, { shape }]) => [name, shape]))
}
const said = (text: string): readonly string[] => readWandbSweep(text).diagnostics.map(({ code, message }) => `${code}  ${message}`)

describe('a sweep of Weights & Biases', () => {
  it('is read whole', () => {
    const { sweep, diagnostics } = readWandbSweep(`
program: train.py
project: surface
method: bayes
run_cap: 20
metric: { name: val_acc, goal: maximize, target: 0.99 }
early_terminate: { type: hyperband, max_iter: 27, s: 2, eta: 3 }
parameters:
  optimizer: { values: [adam, sgd] }
  rate: { distribution: log_uniform_values, min: 1e-4, max: 0.1 }
`)
    expect(diagnostics.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['KF8431', 'warning'],
      ['KF8433', 'warning'],
    ])
    expect(diagnostics[1]?.message).to.equal('The sweep says more than is used here: program, project.')
    const { space, ...rest } = sweep ?? { space: {} }
    expect(rest).to.deep.equal({
      strategy: 'tpe',
      metric: 'val_acc',
      direction: 'maximize',
      goal: 0.99,
      trials: 20,
      ladder: { first: 3, reduction: 3 },
    })
    expect(Object.keys(space)).to.deep.equal(['optimizer', 'rate'])
  })

  it('may leave out what its keys say', () => {
    expect(shapes('  a: { value: 3 }\n  b: { values: [1, x] }\n  c: { min: 1, max: 9 }\n  d: { min: 1, max: 9.5 }\n  e: { mu: 2 }\n')).to.deep.equal({
      a: { type: 'choice', values: [3] },
      b: { type: 'choice', values: [1, 'x'] },
      c: { type: 'integer', min: 1, max: 9, log: false },
      d: { type: 'double', min: 1, max: 9.5, log: false },
      e: { type: 'normal', mean: 2, deviation: 1, log: false },
    })
  })

  it('has ranges as exponents, as values, and turned around', () => {
    const found = shapes(`
  a: { distribution: log_uniform, min: -2, max: 0 }
  b: { distribution: inv_log_uniform, min: 0, max: 2 }
  c: { distribution: inv_log_uniform_values, min: 0.5, max: 2 }
`) as Record<string, { min: number; max: number; log: boolean }>
    for (const name of ['a', 'b']) {
      expect(found[name]?.min).to.be.closeTo(Math.exp(-2), 1e-12)
      expect(found[name]?.max).to.equal(1)
    }
    expect(found['c']).to.deep.equal({ type: 'double', min: 0.5, max: 2, log: true })
  })

  it('has steps and bells', () => {
    expect(
      shapes(`
  a: { distribution: q_uniform, min: 0, max: 1, q: 0.25 }
  b: { distribution: q_log_uniform_values, min: 3, max: 100, q: 10 }
  c: { distribution: q_normal, mu: 5, sigma: 2, q: 0.5 }
  d: { distribution: log_normal, mu: 1, sigma: 0.5 }
  e: { distribution: q_log_normal, mu: 1, sigma: 0.5 }
  f: { distribution: categorical, values: [a, b], probabilities: [0.9, 0.1] }
`),
    ).to.deep.equal({
      a: { type: 'double', min: 0, max: 1, log: false, step: 0.25 },
      b: { type: 'double', min: 10, max: 100, log: true, step: 10 },
      c: { type: 'normal', mean: 5, deviation: 2, log: false, step: 0.5 },
      d: { type: 'normal', mean: 1, deviation: 0.5, log: true },
      e: { type: 'normal', mean: 1, deviation: 0.5, log: true, step: 1 },
      f: { type: 'choice', values: ['a', 'b'], weights: [0.9, 0.1] },
    })
  })

  it('takes ends that are written with a point for real ones, and follows anchors', () => {
    expect(
      shapes('  a: &rate { min: 0.0, max: 1.0 }\n  b: { <<: *rate, max: 2 }\n  c: { min: 0, max: 1e1 }\n  d: { min: 0, max: 10 }\n'),
    ).to.deep.equal({
      a: { type: 'double', min: 0, max: 1, log: false },
      b: { type: 'double', min: 0, max: 2, log: false },
      c: { type: 'double', min: 0, max: 10, log: false },
      d: { type: 'integer', min: 0, max: 10, log: false },
    })
  })

  it('has parameters inside of others', () => {
    const inner = '  optimizer:\n    parameters:\n      name: { value: adam }\n      betas: { parameters: { one: { min: 0.8, max: 0.99 } } }\n'
    expect(Object.keys(shapes(inner) as object)).to.deep.equal(['optimizer.name', 'optimizer.betas.one'])
    expect(said(`method: random\nparameters:\n${inner}  optimizer.name: { value: sgd }\n`)).to.deep.equal([
      'KF8428  "optimizer.name" of "parameters" cannot be understood: it is there twice.',
    ])
    expect(said('method: random\nparameters:\n  a: { parameters: {}, min: 1 }\n')).to.deep.equal([
      'KF8429  Parameter "a" (nested) has a key that is not understood: "min".',
      'KF8428  "parameters" of "a" cannot be understood: it is {}.',
    ])
  })

  it('ends trials at the shortest bracket, of which none is shorter than one step', () => {
    const ladder = (rule: string) => readWandbSweep(`method: random\nearly_terminate: ${rule}\nparameters: { a: { value: 1 } }`).sweep?.ladder
    expect(ladder('{ type: hyperband, max_iter: 27, s: 2 }')).to.deep.equal({ first: 3, reduction: 3 })
    expect(ladder('{ type: hyperband, max_iter: 5, s: 9, eta: 2 }')).to.deep.equal({ first: 1, reduction: 2 })
    expect(ladder('{ type: hyperband, min_iter: 4 }')).to.deep.equal({ first: 4, reduction: 3 })
    expect(ladder('{ type: hyperband, max_iter: 27 }')).to.equal(undefined)
    expect(ladder('{ type: hyperband, min_iter: 0 }')).to.equal(undefined)
  })

  it('says all that is not understood', () => {
    expect(said('[')[0]).to.match(/^KF8425 {2}The sweep is no YAML of Weights & Biases: /)
    expect(said('3')).to.deep.equal(['KF8425  The sweep is no YAML of Weights & Biases: it is no mapping.'])
    expect(said('method: random')).to.deep.equal(['KF8426  The sweep has no parameters.'])
    expect(
      said(`
method: evolution
colour: red
metric: { name: loss, goal: lowest, target: low, weight: 3 }
run_cap: many
early_terminate: { type: median }
parameters:
  a: { distribution: beta, a: 1, b: 2 }
  b: { distribution: uniform, min: 1 }
  c: { min: 1, max: x }
  d: { values: 3 }
  e: { min: 0, max: 1, steps: 3 }
  f: { min: 2, max: 1 }
  g: 0.1
  h: { values: [1, 2], probabilities: 0.5 }
  i: { distribution: constant }
  j: { distribution: categorical_w_probabilities, values: [1, 2] }
  k:
`),
    ).to.deep.equal([
      'KF8427  Parameter "a" has an unknown distribution: beta.',
      'KF8428  "max" of "b" cannot be understood: it is missing.',
      'KF8428  "max" of "c" cannot be understood: it is "x".',
      'KF8428  "values" of "d" cannot be understood: it is no list.',
      'KF8429  Parameter "e" (int_uniform) has a key that is not understood: "steps".',
      'KF8401  The range of this integer dimension is empty: min is 2, max is 1.',
      'KF8428  "g" of "parameters" cannot be understood: it is 0.1.',
      'KF8428  "probabilities" of "h" cannot be understood: it is no list.',
      'KF8428  "value" of "i" cannot be understood: it is missing.',
      'KF8428  "probabilities" of "j" cannot be understood: it is missing.',
      'KF8428  "k" of "parameters" cannot be understood: it is null.',
      'KF8430  The method of the sweep is evolution and not grid, random or bayes.',
      'KF8429  The metric has a key that is not understood: "weight".',
      'KF8428  "goal" of "metric" cannot be understood: it is "lowest".',
      'KF8428  "target" of "metric" cannot be understood: it is "low".',
      'KF8405  "many" is not a number of trials.',
      'KF8428  "type, min_iter, max_iter, s or eta" of "early_terminate" cannot be understood: it is {"type":"median"}.',
      'KF8429  The sweep has a key that is not understood: "colour".',
    ])
  })
})
