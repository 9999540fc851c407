import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { bestIndex } from './best-index.ts'
import { selectBest } from './select-best.ts'

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
    expect(await readdir(join(folder, 'out'))).to.deep.equal(['model'])
    expect(lines).to.deep.equal(['model 0: 0.8', 'model 1: 0.95  <- best', 'model 2: 0.9'])
  })

  it('takes the first of equal ones, and never one whose score is no number', () => {
    expect(bestIndex(3, [0.9, 0.95, 0.95])).to.equal(1)
    expect(bestIndex(3, [Number.NaN, 0.1, 0.2])).to.equal(2)
    expect(bestIndex(2, [-Infinity, Number.NaN])).to.equal(0)
  })

  it('says why it cannot choose', async () => {
    expect(() => bestIndex(0, [])).to.throw(
      'KF8801  There is no model to choose from.\n  hint: a loop over an empty list trains nothing; raise the budget of the trials.',
    )
    expect(() => bestIndex(2, [0.9])).to.throw('KF8802  There are 2 models but 1 scores.')
    expect(() => bestIndex(2, [Number.NaN, Number.NaN])).to.throw('KF8803  None of the scores is a number: NaN, NaN.')
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
