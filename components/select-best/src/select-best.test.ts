import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { bestIndex } from './best-index.ts'
import { selectBest } from './select-best.ts'
import { selectionReport } from './selection-report.ts'
import { withChampion } from './with-champion.ts'

describe('select-best', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-select-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const model = async (name: string): Promise<string> => {
    await mkdir(join(folder, name, 'parts'), { recursive: true })
    await writeFile(join(folder, name, 'parts', 'weights.bin'), name)
    return join(folder, name)
  }

  it('copies the model with the highest score', async () => {
    const models = await Promise.all(['one', 'two', 'three'].map(model))
    const lines: string[] = []
    const { outputs } = await selectBest.run({ models, scores: [0.8, 0.95, 0.9] }, { folder: join(folder, 'out'), log: (line) => lines.push(line) })
    expect([outputs.index, outputs.accuracy]).to.deep.equal([1, 0.95])
    expect(await readFile(join(outputs.model.path, 'parts', 'weights.bin'), 'utf8')).to.equal('two')
    expect((await readdir(join(folder, 'out'))).sort()).to.deep.equal(['model', 'report'])
    expect(lines).to.deep.equal(['model 0: 0.8', 'model 1: 0.95  <- best', 'model 2: 0.9'])
  })

  it('takes the first of equal ones, and never one whose score is no number', () => {
    expect(bestIndex({ models: 3, scores: [0.9, 0.95, 0.95] })).to.equal(1)
    expect(bestIndex({ models: 3, scores: [Number.NaN, 0.1, 0.2] })).to.equal(2)
    expect(bestIndex({ models: 3, scores: [Infinity, 0.1, 0.2], direction: 'minimize' })).to.equal(1)
  })

  it('takes the cheapest of equal ones, and none that costs too much', () => {
    const scores = [0.9, 0.95, 0.95, 0.99]
    expect(bestIndex({ models: 4, scores, costs: [1, 5, 2, 50], mostCost: 10 })).to.equal(2)
    expect(bestIndex({ models: 4, scores, costs: [1, 5, 2, 50] })).to.equal(3)
  })

  it('keeps the champion of earlier rounds unless one is better', async () => {
    const models = await Promise.all(['one', 'two'].map(model))
    const champion = await model('champion')
    const select = (scores: readonly number[], championScore: number) =>
      selectBest.run({ models, scores, champion, championScore }, { folder: join(folder, 'out'), log: () => undefined })
    const kept = (await select([0.8, 0.9], 0.9)).outputs
    expect([kept.index, kept.accuracy, await readFile(join(kept.model.path, 'parts', 'weights.bin'), 'utf8')]).to.deep.equal([-1, 0.9, 'champion'])
    expect((await select([0.8, 0.91], 0.9)).outputs.index).to.equal(1)
  })

  it('shows settings and scores side by side', async () => {
    const models = await Promise.all(['one', 'two', 'three', 'four'].map(model))
    const trials = [1, 2, 3, 4].map((width) => ({ width, rate: 0.01, seed: width }))
    const { outputs } = await selectBest.run({ models, scores: [0.1, 0.2, 0.4, 0.3], trials }, { folder: join(folder, 'out'), log: () => undefined })
    const page = await readFile(outputs.report.path, 'utf8')
    expect(page).to.include('The best of 4 trials: width 3, rate 0.01, seed 3.')
    expect(page.slice(page.indexOf('What made the difference'))).to.match(/^[^]{1,400}width[^]{1,400}100 %/)
  })

  it('shows earlier rounds too, and their best as the best', async () => {
    const models = await Promise.all(['one', 'two'].map(model))
    const given = { models, scores: [0.3, 0.4], champion: await model('champion'), championScore: 0.9 }
    const report = async (more: object): Promise<string> => {
      const { outputs } = await selectBest.run({ ...given, ...more }, { folder: join(folder, 'out'), log: () => undefined })
      return readFile(outputs.report.path, 'utf8')
    }
    const history = [
      { width: 4, score: 0.9 },
      { width: 8, score: 0.5 },
    ]
    expect(await report({ trials: [{ width: 12 }, { width: 16 }], history })).to.include('The best of 4 trials: width 4.')
    // Where settings are not known, models are called by their place, as in the log.
    expect(await report({}))
      .to.include('The best of 3 trials: model champion.')
      .and.to.include('<dt>best score</dt><dd>0.9</dd>')
    expect(await report({ championScore: 0.1 })).to.include('The best of 3 trials: model 1.')
  })

  it('does not keep a champion whose score is no number', () => {
    expect(withChampion({ found: 1, scores: [0.1, 0.2], direction: 'maximize', champion: {}, championScore: Number.NaN })).to.equal(1)
  })

  it('runs as its README shows', async function () {
    this.timeout(20_000)
    await Promise.all(['one', 'two'].map(model))
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
    const [, code = ''] = /```ts\n(.*?)```/s.exec(readme) ?? []
    // In the package, so that what it imports is found as a user's would be.
    const program = fileURLToPath(new URL('../.cache/readme.ts', import.meta.url))
    await mkdir(dirname(program), { recursive: true })
    await writeFile(program, code.replaceAll('/data/', `${folder}/`))
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-C', '@kfp-ts/source', program])
    await rm(dirname(program), { recursive: true })
    expect(stdout).to.match(/\n1 0.94\n$/)
  })

  it('says why it cannot choose', async () => {
    expect(() => bestIndex({ models: 0, scores: [] })).to.throw(
      'KF8801  There is no model to choose from.\n  hint: a loop over an empty list trains nothing; raise the budget of the trials.',
    )
    expect(() => bestIndex({ models: 2, scores: [0.9] })).to.throw('KF8802  There are 2 models but 1 scores.')
    expect(() => bestIndex({ models: 2, scores: [Number.NaN, Number.NaN] })).to.throw('KF8803  None of the scores is a number: NaN, NaN.')
    expect(() => bestIndex({ models: 1, scores: [1], costs: [1, 2] })).to.throw('KF8853  There are 1 models but 2 costs.')
    expect(() => bestIndex({ models: 2, scores: [1, Number.NaN], minimumSuccessful: 2 })).to.throw(
      'KF8854  Only 1 of 2 models came to a score, and 2 are asked for.',
    )
    expect(() => bestIndex({ models: 2, scores: [1, 2], costs: [7, 9], mostCost: 5 })).to.throw(
      'KF8855  No model costs at most 5: the cheapest one costs 7.',
    )
    expect(() => withChampion({ found: 0, scores: [1], direction: 'maximize', championScore: 1 })).to.throw(
      'KF8856  The champion comes without its score.',
    )
    expect(() => selectionReport({ trials: [{}], scores: [1, 2], direction: 'maximize' })).to.throw('KF8857  There are 1 trials but 2 scores.')
    const missing = join(folder, 'missing')
    const options = { folder: join(folder, 'out'), log: () => undefined }
    const message = await selectBest.run({ models: [missing], scores: [1] }, options).then(
      () => '',
      (error: Error) => error.message.split('\n')[0],
    )
    expect(message).to.equal(`KF8804  The best model cannot be copied from ${missing}: ENOENT.`)
    expect(await readdir(join(folder, 'out'))).to.deep.equal([])
  })
})
