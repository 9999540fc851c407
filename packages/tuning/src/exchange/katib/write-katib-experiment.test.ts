import { expect } from 'chai'
import { load } from 'js-yaml'
import { choice } from '../../space/choice.ts'
import { normal } from '../../space/normal.ts'
import { onlyWhen } from '../../space/only-when.ts'
import { double, integer } from '../../space/ranges.ts'
import { katibExperiment, katibExperimentYaml, type KatibRequest } from './write-katib-experiment.ts'

const request: KatibRequest = {
  name: 'surface',
  namespace: 'team',
  space: {
    rate: double({ min: 1e-4, max: 1e-2, log: true }),
    width: choice([8, 16]),
    network: choice(['small', 'strided']),
    depth: integer({ min: 2, max: 5 }),
    decay: double({ min: 0, max: 0.3, step: 0.1 }),
    noise: normal({ mean: 1, deviation: 0.1 }),
  },
  direction: 'maximize',
  metric: 'accuracy',
  goal: 0.99,
  trials: 12,
  seed: 7,
  median: { startup: 3, warmup: 4 },
  step: {
    image: 'registry.example.com/component:1',
    package: '@kfp-ts/component-train-classifier',
    inputs: { values: { epochs: 4 }, artifacts: { train: '/data/train' } },
    artifacts: { model: 'system.Model' },
    claim: { name: 'surface-data', path: '/data' },
  },
}

describe('an Experiment of Katib', () => {
  it('describes the space in texts', () => {
    expect(katibExperiment(request).spec.parameters).to.deep.equal([
      { name: 'rate', parameterType: 'double', feasibleSpace: { min: '0.0001', max: '0.01', distribution: 'logUniform' } },
      { name: 'width', parameterType: 'discrete', feasibleSpace: { list: ['8', '16'] } },
      { name: 'network', parameterType: 'categorical', feasibleSpace: { list: ['small', 'strided'] } },
      { name: 'depth', parameterType: 'int', feasibleSpace: { min: '2', max: '5', distribution: 'uniform' } },
      { name: 'decay', parameterType: 'double', feasibleSpace: { min: '0', max: '0.3', distribution: 'uniform', step: '0.1' } },
      { name: 'noise', parameterType: 'double', feasibleSpace: { min: '0.7', max: '1.3', distribution: 'normal' } },
    ])
  })

  it('says how the study goes', () => {
    const { parameters, trialTemplate, ...spec } = katibExperiment(request).spec
    expect(spec).to.deep.equal({
      objective: { type: 'maximize', objectiveMetricName: 'accuracy', goal: 0.99 },
      algorithm: { algorithmName: 'multivariate-tpe', algorithmSettings: [{ name: 'random_state', value: '7' }] },
      earlyStopping: {
        algorithmName: 'medianstop',
        algorithmSettings: [
          { name: 'min_trials_required', value: '3' },
          { name: 'start_step', value: '4' },
        ],
      },
      parallelTrialCount: 3,
      maxTrialCount: 12,
      maxFailedTrialCount: 3,
      metricsCollectorSpec: { collector: { kind: 'StdOut' } },
    })
    expect([parameters.length, trialTemplate.trialParameters.map(({ reference }) => reference)]).to.deep.equal([6, Object.keys(request.space)])
  })

  it('gives the executor contract holes that become JSON', () => {
    const experiment = load(katibExperimentYaml(request)) as ReturnType<typeof katibExperiment>
    const { spec } = experiment.spec.trialTemplate.trialSpec as { spec: { template: { spec: { containers: { command: string[] }[] } } } }
    const text = spec.template.spec.containers[0]?.command.at(-1) ?? ''
    const filled = text.replaceAll(/\$\{trialParameters\.(\w+)\}/g, (_, name: string) => (name === 'network' ? 'small' : '3'))
    expect((JSON.parse(filled) as { inputs: unknown }).inputs).to.deep.equal({
      parameterValues: { epochs: 4, rate: 3, width: 3, network: 'small', depth: 3, decay: 3, noise: 3 },
      artifacts: {
        train: { artifacts: [{ name: 'train', uri: '/data/train', metadata: {}, type: { schemaTitle: 'system.Artifact', schemaVersion: '0.0.1' } }] },
      },
    })
  })

  it('has a step for every range of a grid, and no more trials than combinations', () => {
    const space = { depth: integer({ min: 2, max: 5 }), decay: double({ min: 0, max: 0.2, step: 0.1 }) }
    const { parameters, algorithm } = katibExperiment({ ...request, space, strategy: 'grid', trials: 12 }).spec
    expect(parameters.map(({ feasibleSpace }) => feasibleSpace.step)).to.deep.equal(['1', '0.1'])
    expect(algorithm.algorithmSettings).to.deep.equal([{ name: 'random_state', value: '7' }])
    expect(() => katibExperiment({ ...request, space, strategy: 'grid', trials: 13 })).to.throw(
      'KF8406  A budget of 13 trials is more than the 12 different trials of this search space.',
    )
    const open = { ...space, rate: double({ min: 0, max: 1 }) }
    expect(() => katibExperiment({ ...request, space: open, strategy: 'grid' })).to.throw(
      'KF8434  The grid of Katib needs a step for "rate", which is a range without one.',
    )
    expect(() => katibExperiment({ ...request, seed: -1 })).to.throw('KF8421  "seed" of a study is -1 and not a whole number, 0 or more.')
  })

  it('refuses all that Katib cannot do', () => {
    const space = {
      kind: choice(['a', 'b'], [2, 1]),
      flag: choice([true, false]),
      extra: onlyWhen('kind', ['a'], double({ min: 0, max: 1 })),
    }
    expect(() => katibExperiment({ ...request, name: 'Surface', space, strategy: 'halton' })).to.throw(
      [
        'KF8436  Katib cannot choose "kind": its values are not all numbers or all texts, or not equally likely.',
        '  hint: give texts that stand for the values, and no weights.',
      ].join('\n'),
    )
    const codes = (() => {
      try {
        katibExperiment({ ...request, name: 'Surface', space, strategy: 'halton' })
      } catch (error) {
        return (error as { diagnostics: readonly { code: string }[] }).diagnostics.map(({ code }) => code)
      }
      return []
    })()
    expect(codes).to.deep.equal(['KF8436', 'KF8436', 'KF8435', 'KF8437', 'KF8438'])
  })
})
