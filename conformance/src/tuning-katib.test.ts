import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { choice, double, katibExperiment, katibExperimentYaml, type KatibRequest, normal } from '@kfp-ts/tuning'
import { expect } from 'chai'
import { run } from './command.ts'
import { photographShards } from './photograph-shards.ts'
import { katib } from './python.ts'
import { repository } from './repository.ts'

const request: KatibRequest = {
  name: 'surface',
  namespace: 'team',
  space: {
    learningRate: double({ min: 1e-3, max: 1e-2, log: true }),
    width: choice([4, 8]),
    network: choice(['small', 'strided']),
    weightDecay: double({ min: 0, max: 0.2, step: 0.1 }),
    labelSmoothing: normal({ mean: 0.1, deviation: 0.01 }),
  },
  direction: 'maximize',
  metric: 'accuracy',
  goal: 0.99,
  trials: 8,
  seed: 3,
  median: { startup: 3, warmup: 2 },
  step: {
    image: 'registry.example.com/component:1',
    package: '@kfp-ts/component-train-classifier',
    inputs: { values: { epochs: 1 }, artifacts: { train: '/data/train', validation: '/data/validation' } },
    artifacts: { model: 'system.Model', metrics: 'system.Metrics', curves: 'system.HTML', logs: 'system.Artifact' },
    claim: { name: 'surface-data', path: '/data' },
  },
}

describe('an Experiment for Katib', () => {
  it("is understood whole by Katib's own objects", async () => {
    const python = join(await katib(), 'python')
    const { stdout, stderr, status } = spawnSync(python, [join(repository, 'conformance/python/katib_experiment.py')], {
      input: katibExperimentYaml(request),
      encoding: 'utf8',
    })
    expect(status, stderr).to.equal(0)
    expect(JSON.parse(stdout)).to.deep.equal(JSON.parse(JSON.stringify(katibExperiment(request))))
  })

  it("has a container that trains, and prints its score as Katib's collector reads it", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-katib-'))
    await photographShards(folder)
    const values: Readonly<Record<string, string>> = { learningRate: '0.005', width: '4', network: 'small', weightDecay: '0', labelSmoothing: '0.1' }
    const [program = '', ...args] = commandOf(request).map((word) =>
      word
        .replaceAll(/\$\{trialParameters\.(\w+)\}/g, (_, name: string) => values[name] ?? '')
        .replaceAll('/data/', `${folder}/`)
        .replaceAll('/tmp/trial', join(folder, 'trial')),
    )
    const env = {
      PATH: `${join(repository, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      NODE_OPTIONS: '--import tsx --conditions=@kfp-ts/source',
    }
    const ended = await run(program, args, { cwd: join(repository, 'conformance'), env })
    expect(ended.code, ended.stdout + ended.stderr).to.equal(0)
    // The pattern of its StdOut collector where no other is given.
    const found = [...ended.stdout.matchAll(/([\w|-]+)\s*=\s*([+-]?\d*(?:\.\d+)?(?:[Ee][+-]?\d+)?)/g)].filter(([, name]) => name === 'accuracy')
    expect(found).to.have.length(1)
    expect(Number(found[0]?.[2])).to.be.within(0, 1)
    await rm(folder, { recursive: true })
  })
})

function commandOf(asked: KatibRequest): readonly string[] {
  const { spec } = katibExperiment(asked).spec.trialTemplate.trialSpec as {
    readonly spec: { readonly template: { readonly spec: { readonly containers: readonly [{ readonly command: readonly string[] }] } } }
  }
  return spec.template.spec.containers[0].command
}
