import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { listPhotographs } from './list-photographs.ts'

describe('listPhotographs', () => {
  let folder = ''
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'images-'))))
  afterEach(() => rm(folder, { recursive: true }))

  const write = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      await mkdir(join(folder, name, '..'), { recursive: true })
      await writeFile(join(folder, name), 'x')
    }
  }
  const refusal = async (place = folder): Promise<string> => ((await listPhotographs(place).catch((thrown: Error) => thrown)) as Error).message

  it('lists both classes in order and leaves other files aside', async () => {
    await write('Positive/b.JPG', 'Positive/a.png', 'Positive/.hidden.jpg', 'Positive/Thumbs.db', 'Negative/1.jpeg', 'readme.txt')
    expect(await listPhotographs(folder)).to.deep.equal([
      { source: 'Negative/1.jpeg', label: 0 },
      { source: 'Positive/a.png', label: 1 },
      { source: 'Positive/b.JPG', label: 1 },
    ])
  })

  it('says that there is nothing', async () => {
    expect(await refusal('/nowhere/at/all')).to.equal(
      'KF8108  There is nothing at /nowhere/at/all.\n  hint: give a folder, or a zip of one, that holds photographs in the folders Negative and Positive.',
    )
  })

  it('says what a folder without the two classes has instead', async () => {
    expect(await refusal()).to.equal(
      `KF8109  ${folder} has no folders Negative and Positive; it has nothing in it.\n  hint: give a folder, or a zip of one, that holds photographs in the folders Negative and Positive.`,
    )
    await write('cats/1.jpg', 'dogs/1.jpg', 'Positive', 'd.txt', 'e.txt', 'f.txt', 'g.txt')
    expect((await refusal()).split('\n')[0]).to.equal(
      `KF8109  ${folder} has no folders Negative and Positive; it has Positive, cats, d.txt, dogs, e.txt and 2 more.`,
    )
  })

  it('names every class without photographs', async () => {
    await write('Negative/notes.txt', 'Positive/notes.txt')
    expect((await refusal()).split('\n').filter((line) => line.startsWith('KF'))).to.deep.equal([
      `KF8110  The folder Negative of ${folder} has no photographs.`,
      `KF8110  The folder Positive of ${folder} has no photographs.`,
    ])
  })
})
