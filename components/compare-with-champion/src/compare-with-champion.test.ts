import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readShards, seededRandom, type Shards, writeShards } from '@kfp-ts/images'
import { openStore, openTracking, registerModel } from '@kfp-ts/tracking'
import { loadTensorflow, publishClassifier, trainClassifier } from '@kfp-ts/training'
import { expect } from 'chai'
import { compareWithChampion } from './index.ts'

/** Noise around a dark grey for class 0, around a bright one for class 1; the nearer they are, the harder. */
async function greys(
  folder: string,
  { count, apart, edge = 16 }: { readonly count: number; readonly apart: number; readonly edge?: number },
): Promise<Shards> {
  const random = seededRandom(folder.length, count)
  const images = Array.from({ length: count }, (_, index) => ({
    source: `${index}.jpg`,
    label: index % 2,
    sha256: String(index),
    pixels: Uint8Array.from({ length: edge * edge * 3 }, () => (apart > 0 ? index % 2 : 1 - (index % 2)) * Math.abs(apart) + random() * 100),
  }))
  await writeShards(folder, { width: edge, height: edge, classes: ['Negative', 'Positive'] }, images)
  return readShards(folder)
}

describe('compare-with-champion', function () {
  this.timeout(30_000)
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compare-with-champion-'))
    await greys(join(folder, 'test'), { count: 40, apart: 80 })
    await train('good', { apart: 80 })
    // One that has learnt the opposite is right about what the other is wrong about.
    await train('bad', { apart: -80 })
    await train('large', { apart: 80, edge: 24 })
  })
  after(() => rm(folder, { recursive: true }))

  async function train(name: string, options: { readonly apart: number; readonly edge?: number }): Promise<void> {
    const images = await greys(join(folder, `${name}-train`), { count: 64, ...options })
    const tensorflow = await loadTensorflow()
    const settings = { epochs: 3, learningRate: 0.01, width: 4, batchSize: 8, seed: 1 }
    const trained = await trainClassifier(tensorflow, { train: images, validation: images, settings })
    await publishClassifier(tensorflow, trained, { folder: join(folder, name), samples: images })
  }
  const registry = (name: string): string => pathToFileURL(join(folder, 'registries', name)).href
  const register = async (store: string, model: string, accuracy: number): Promise<void> => {
    const opened = await openStore(store)
    await registerModel(opened.registry, { folder: join(folder, model), name: 'surface', accuracy })
    await opened.close()
  }
  const compare = async (model: string, tracking: string) => {
    const lines: string[] = []
    const { outputs } = await compareWithChampion.run(
      { model: join(folder, model), test: join(folder, 'test'), name: 'surface', tracking },
      { folder: join(folder, 'out'), log: (line) => void lines.push(line) },
    )
    return { promoted: outputs.promoted, metrics: outputs.metrics.metadata, page: await readFile(outputs.report.path, 'utf8'), lines }
  }

  it('asks the first model for enough accuracy alone', async () => {
    const first = await compare('good', registry('none'))
    expect(first.promoted).to.equal(true)
    expect(first.metrics).to.have.all.keys('accuracy', 'recall')
    expect(first.page).to.include('The new model becomes surface@champion').and.to.include('There is no model to compare with yet.')
    const bad = await compare('bad', registry('none'))
    expect(bad.promoted).to.equal(false)
    expect(bad.lines.some((line) => /^Its accuracy of \d+\.\d % is below the 85\.0 % that are asked for\.$/.test(line))).to.equal(true)
  })

  it('compares photograph by photograph with the model in use', async () => {
    const store = registry('bad')
    await register(store, 'bad', 0.99)
    const { promoted, metrics, page } = await compare('good', store)
    expect(promoted).to.equal(true)
    expect(metrics['championAccuracy']).to.be.below(0.2)
    expect(metrics['onlyChallengerRight']).to.be.at.least(30)
    expect(metrics['pValue']).to.be.below(1e-6)
    expect(page).to.match(/Of \d+ photographs only the new model is right, of \d+ only version 1\./)
  })

  it('keeps the model in use where the new one is no better than it must be', async () => {
    const store = registry('good')
    await register(store, 'good', 0.99)
    expect((await compare('bad', store)).promoted).to.equal(false)
    // Itself again: the same, and as good at least.
    const again = await compare('good', store)
    expect(again.promoted).to.equal(true)
    expect(again.metrics['pValue']).to.equal(1)
  })

  it('says in the run of the training how it ended', async () => {
    const store = registry('logged')
    await register(store, 'bad', 0.99)
    const tracking = await openTracking(store)
    const run = await tracking.startRun({ experiment: 'surface', name: 'train' })
    await run.logModel(join(folder, 'good'), 'model')
    const { metrics } = await compare('good', store)
    const found = await tracking.getRun(run.id)
    expect(found.tags['promoted']).to.equal('true')
    expect(found.metrics['contest/championAccuracy']).to.equal(metrics['championAccuracy'])
    await tracking.close()
  })

  it('goes by what was registered where the model in use sees pictures of another size', async () => {
    const store = registry('large')
    await register(store, 'large', 0.999)
    const { promoted, page, lines } = await compare('good', store)
    expect(page).to.include('sees pictures of another size')
    expect(lines.at(-1)).to.include('that of the champion, 99.9 %')
    expect(promoted).to.equal(lines.at(-1)?.includes('above') === true || lines.at(-1)?.includes('the same as') === true)
  })

  it('does not take a registry that cannot be opened for an empty one', async () => {
    const error = (await compare('good', 'nowhere').catch((thrown: Error) => thrown)) as Error
    expect(error.message.split('\n')[0]).to.equal('KF8502  "nowhere" is not a store this version can open.')
  })
})
