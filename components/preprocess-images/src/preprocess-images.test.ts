import { copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePhotographs, readShards } from '@kfp-ts/images'
import { expect } from 'chai'
import { preprocessImages } from './index.ts'

const count = 10

describe('preprocess-images', () => {
  let folder = ''
  let photographs = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preprocess-images-'))
    photographs = join(folder, 'photographs')
    await generatePhotographs(photographs, { count, seed: 1 })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const run = (lines: string[] = []) =>
    preprocessImages.run(
      { photographs, size: 16, validation: 0.3, test: 0.3, tolerance: 0.1 },
      { folder: join(folder, 'out'), log: (line) => void lines.push(line) },
    )

  it('writes three sets of shards and a report', async () => {
    const { outputs } = await run()
    const sets = await Promise.all([outputs.train, outputs.validation, outputs.test].map(({ path }) => readShards(path)))
    expect(sets.flatMap(({ items }) => items)).to.have.length(2 * count)
    expect(sets.map(({ width, height }) => [width, height])).to.deep.equal([
      [16, 16],
      [16, 16],
      [16, 16],
    ])
    expect(outputs.skipped).to.equal(0)
    const report = await readFile(outputs.report.path, 'utf8')
    expect(report).to.include('<dt>used</dt><dd>20</dd>').and.to.include('data:image/jpeg;base64,').and.to.include('Every photograph could be used.')
  })

  it('lists what it skips', async () => {
    await writeFile(join(photographs, 'Negative', '00003.jpg'), 'no photograph')
    const lines: string[] = []
    const { outputs } = await run(lines)
    expect(outputs.skipped).to.equal(1)
    const reason = 'The image cannot be decoded: it is of no known image format.'
    expect(lines).to.include(`Skipped Negative/00003.jpg: ${reason}`)
    expect(await readFile(outputs.report.path, 'utf8')).to.include(`<td class="text">Negative/00003.jpg</td><td class="text">${reason}</td>`)
  })

  it('says which photographs look the same', async () => {
    await copyFile(join(photographs, 'Negative', '00003.jpg'), join(photographs, 'Negative', 'again.jpg'))
    const { outputs } = await run()
    expect(outputs.alike).to.equal(1)
    expect(await readFile(outputs.report.path, 'utf8')).to.include('<td class="text">Negative/again.jpg</td><td class="text">Negative/00003.jpg</td>')
  })

  it('counts those that no longer fit into its tables', async () => {
    for (let copy = 0; copy < 210; copy++)
      await copyFile(join(photographs, 'Negative', '00003.jpg'), join(photographs, 'Negative', `copy-${copy}.jpg`))
    const { outputs } = await run()
    expect(outputs.alike).to.equal(210)
    expect(await readFile(outputs.report.path, 'utf8')).to.include('<td class="text">and 10 more</td>')
  })

  it('fails when half of the photographs are corrupted', async () => {
    const names = await readdir(join(photographs, 'Positive'))
    for (const name of names) await truncate(join(photographs, 'Positive', name), 1500)
    const error = await run().catch((thrown: Error) => thrown)
    expect((error as Error).message).to.equal(
      [
        'KF8114  10 of 20 photographs cannot be used, more than the tolerance of 10 %:',
        ...names.map((name) => `  Positive/${name}: The image cannot be decoded: its data is damaged or incomplete.`),
        '  hint: repair or remove them, or raise the tolerance.',
      ].join('\n'),
    )
    expect(await readdir(join(folder, 'out'))).to.deep.equal([])
  })
})
