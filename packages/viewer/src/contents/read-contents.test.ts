import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Run, RunArtifact } from '@kfp-ts/runs'
import { concretePicture } from '../../fixture/concrete-picture.ts'
import { madeTask } from '../../fixture/made-task.ts'
import { newFolder } from '../../fixture/new-folder.ts'
import type { Content } from '../page-data.ts'
import { pageLimits } from '../page-limits.ts'
import { readContents } from './read-contents.ts'

const { folder, remove } = newFolder()
const picture = concretePicture(7, true)

function artifact(path: string, type: string): RunArtifact {
  return { name: path, schemaTitle: `system.${type}`, uri: join(folder, path), path, metadata: {} }
}

async function contentsOf(artifacts: readonly RunArtifact[], limits = pageLimits): Promise<Readonly<Record<string, Content>>> {
  const tasks = artifacts.map((each, index) => madeTask(`task-${index}`, { outputs: { parameters: {}, artifacts: { [each.name]: [each] } } }))
  const run: Run = { id: 'r', pipeline: 'p', state: 'succeeded', parameters: {}, startedAt: 0, tasks }
  return readContents(folder, run, limits)
}

describe('readContents', () => {
  before(() => {
    mkdirSync(join(folder, 'pictures', 'deep'), { recursive: true })
    writeFileSync(join(folder, 'pictures', 'a.png'), picture)
    writeFileSync(join(folder, 'pictures', 'deep', 'b.png'), picture)
    writeFileSync(join(folder, 'pictures', 'broken.png'), 'no picture')
    writeFileSync(join(folder, 'photo'), picture)
    writeFileSync(join(folder, 'report'), '<h1>Report</h1>')
    writeFileSync(join(folder, 'empty'), '')
    writeFileSync(join(folder, 'weights'), Buffer.alloc(100))
  })
  after(remove)

  it('reads reports by their type', async () => {
    expect(await contentsOf([artifact('report', 'HTML')])).to.deep.equal({ report: { kind: 'html', text: '<h1>Report</h1>' } })
    expect(await contentsOf([artifact('report', 'Markdown')])).to.deep.equal({ report: { kind: 'markdown', text: '<h1>Report</h1>' } })
  })

  it('embeds the pictures of a folder, leaving out what only pretends to be one', async () => {
    const { pictures } = await contentsOf([artifact('pictures', 'Dataset')])
    expect(pictures).to.deep.include({ kind: 'pictures', total: 3 })
    expect(pictures?.kind === 'pictures' && pictures.pictures.map((each) => each.name)).to.deep.equal(['a.png', 'deep/b.png'])
  })

  it('embeds a picture without an ending', async () => {
    expect(await contentsOf([artifact('photo', 'Artifact')])).to.deep.equal({
      photo: { kind: 'pictures', total: 1, pictures: [{ name: 'photo', dataUrl: `data:image/png;base64,${picture.toString('base64')}` }] },
    })
  })

  it('has nothing to show of an empty report, of weights, of what is gone', async () => {
    expect(await contentsOf([artifact('empty', 'HTML'), artifact('weights', 'Model'), artifact('gone', 'HTML')])).to.deep.equal({})
  })

  it('gives reports the room before pictures', async () => {
    const limits = { ...pageLimits, files: 20 }
    const contents = await contentsOf([artifact('photo', 'Artifact'), artifact('report', 'HTML')], limits)
    expect(contents['report']?.kind).to.equal('html')
    expect(contents['photo']).to.deep.equal({ kind: 'pictures', pictures: [], total: 1 })
  })

  it('says when the page is full', async () => {
    expect(await contentsOf([artifact('report', 'HTML')], { ...pageLimits, files: 5 })).to.deep.equal({
      report: { kind: 'leftOut', reason: 'The page is full: it carries 5 bytes of reports and pictures.' },
    })
  })
})
