import { expect } from 'chai'
import { openStudy } from '../../study/open-study.ts'
import { readWandbSweep } from './read-wandb-sweep.ts'

// Sweeps as people write them, with the keys of "Sweep configuration options" (docs.wandb.ai): each key is used, or a diagnostic names it.
const sweeps: Readonly<Record<string, { readonly text: string; readonly dimensions: readonly string[]; readonly said: readonly string[] }>> = {
  'bayes with hyperband': {
    text: `
program: train.py
name: resnet-bayes
description: "learning rate first"
project: defects
entity: vision-team
method: bayes
metric:
  name: val/loss
  goal: minimize
  target: 0.02
early_terminate:
  type: hyperband
  min_iter: 3
  eta: 2
  strict: true
parameters:
  learning_rate:
    distribution: log_uniform_values
    min: 0.00001
    max: 0.1
  dropout:
    distribution: q_uniform
    min: 0.1
    max: 0.5
    q: 0.1
  batch_size:
    distribution: q_log_uniform_values
    q: 8
    min: 32
    max: 256
  epochs:
    value: 30
command:
  - \${env}
  - python3
  - \${program}
  - \${args_no_hyphens}
`,
    dimensions: ['learning_rate double log', 'dropout double', 'batch_size double log', 'epochs choice'],
    said: ['KF8431', 'KF8433 program, name, description, project, entity, command, strict'],
  },
  'grid of lists': {
    text: `
program: main.py
method: grid
parameters:
  lr: {values: [0.1, 0.01, 0.001]}
  optimizer: {values: ["adam", "sgd"]}
  augment: {values: [true, false]}
  seed: {min: 0, max: 2}
`,
    dimensions: ['lr choice', 'optimizer choice', 'augment choice', 'seed integer'],
    said: ['KF8433 program'],
  },
  'random with weights and exponents': {
    text: `
method: random
run_cap: 50
metric: {name: accuracy, goal: maximize}
parameters:
  activation:
    distribution: categorical
    values: [relu, gelu, silu]
    probabilities: [0.6, 0.2, 0.2]
  weight_decay: {distribution: log_uniform, min: -9.21, max: -2.3}
  hidden: {distribution: int_uniform, min: 32, max: 512}
  noise: {distribution: q_log_normal, mu: 0, sigma: 0.5, q: 0.1}
  momentum: {distribution: uniform, min: 0, max: 1}
`,
    dimensions: ['activation choice', 'weight_decay double log', 'hidden integer', 'noise normal log', 'momentum double'],
    said: [],
  },
  'nested, with an anchor': {
    text: `
method: random
parameters:
  seed: {value: 7}
  model:
    parameters:
      layers: {values: [2, 4, 8]}
      head:
        parameters:
          rate: &unit {min: 0.0, max: 1.0}
          gate: {<<: *unit, max: 0.5}
`,
    dimensions: ['seed choice', 'model.layers choice', 'model.head.rate double', 'model.head.gate double'],
    said: [],
  },
  'launch, with what a Gaussian process would impute': {
    text: `
job: team/project/job-train:latest
kind: sweep
controller: {type: local}
method: bayes
metric: {name: loss, goal: minimize, impute: latest, impute_while_running: best}
early_terminate: {type: hyperband, s: 2, eta: 3, max_iter: 27}
run_cap: 20
parameters:
  decay: {distribution: inv_log_uniform_values, min: 1e-4, max: 1e-1}
  temperature: {distribution: normal, mu: 1.0, sigma: 0.2}
`,
    dimensions: ['decay double log', 'temperature normal'],
    said: ['KF8431', 'KF8433 job, kind, controller, impute, impute_while_running'],
  },
  'more than one aim, by Optuna, with a beta distribution': {
    text: `
method: custom
scheduler: {engine: optuna, source: opt.py}
metrics:
  - {name: loss, goal: minimize}
  - {name: latency, goal: minimize}
parameters:
  mix: {distribution: beta, a: 2, b: 5}
  width: {values: [8, 16]}
`,
    dimensions: [],
    said: ['KF8427', 'KF8430', 'KF8429', 'KF8429'],
  },
}

describe('sweeps as people write them', () => {
  for (const [name, { text, dimensions, said }] of Object.entries(sweeps)) {
    it(`${name}: nothing is lost in silence`, () => {
      const { sweep, diagnostics } = readWandbSweep(text)
      const told = diagnostics.map(({ code, message }) => (code === 'KF8433' ? `${code} ${message.split(': ')[1]?.slice(0, -1)}` : code))
      expect(told).to.deep.equal(said)
      const shapes = Object.entries(sweep?.space ?? {}).map(
        ([key, { shape }]) => `${key} ${shape.type}${shape.type !== 'choice' && shape.log ? ' log' : ''}`,
      )
      expect(shapes).to.deep.equal(dimensions)
      if (sweep === undefined) return
      const { space, strategy, direction, trials = 12 } = sweep
      const study = openStudy({ space, strategy, direction, trials })
      for (let trial = study.ask(); trial !== undefined; trial = study.ask()) study.tell(trial.number, trial.number)
      expect(study.trials.length).to.equal(name === 'grid of lists' ? 12 : trials)
    })
  }
})
