import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect } from 'chai'
import { PipelineError } from '@kfp-ts/diagnostics'
import { newFolder } from '../fixture/new-folder.ts'
import { surfaceCrackRun } from '../fixture/surface-crack-run.ts'
import type { PageData } from './page-data.ts'
import { pageLimits } from './page-limits.ts'
import { runPage } from './run-page.ts'

const { folder, remove } = newFolder()

function dataOf(html: string): PageData {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as PageData
}

describe('runPage', () => {
  let html: string
  before(async () => {
    surfaceCrackRun(join(folder, 'run'), 'fails')
    html = await runPage(join(folder, 'run'))
  })
  after(remove)

  it('carries the whole run', () => {
    const { run } = dataOf(html)
    expect(run).to.deep.include({ id: 'surface-crack-20261122-094107-k3f9', pipeline: 'surface-crack', state: 'failed' })
    expect(run.tasks.find((task) => task.path === 'evaluate-classifier')?.outputs?.parameters).to.deep.equal({ accuracy: 0.9711 })
    expect(run.tasks.find((task) => task.path === 'ingest-images')?.state).to.equal('cached')
  })

  it('has two scripts, data and program, whatever a log or a report says', () => {
    expect(html.match(/<\/script/gi)).to.have.length(2)
    expect(html.match(/<script/gi)).to.have.length(2)
    expect(dataOf(html).logs['condition-1/smoke-test']?.text).to.include('<script>alert(1)</script> <!-- not closed')
  })

  it('lets no script run but its own, and nothing be fetched', () => {
    const program = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
    expect(policy).to.include(`default-src 'none'; script-src 'sha256-${createHash('sha256').update(program).digest('base64')}'`)
    expect(policy).to.not.match(/https?:|\*|unsafe-eval/)
  })

  it('names no outside address in its markup', () => {
    const markup = html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    expect(markup).to.not.match(/https?:\/\//)
    expect(markup).to.not.match(/\ssrc=/)
  })

  it('embeds reports and pictures, and says how many pictures there are', () => {
    const { contents } = dataOf(html)
    expect(contents['tasks/for-loop-1/0/train-classifier/attempt-1/outputs/curves']).to.include({ kind: 'html' })
    const photographs = contents['tasks/ingest-images/attempt-1/outputs/photographs']
    expect(photographs).to.include({ kind: 'pictures', total: 18 })
    expect(photographs?.kind === 'pictures' && photographs.pictures.map((picture) => picture.name).slice(0, 3)).to.deep.equal([
      'Negative/00001.png',
      'Positive/00001.png',
      'Negative/00002.png',
    ])
  })

  it('stays within its limits and names what it leaves out', async () => {
    const { contents } = dataOf(await runPage(join(folder, 'run'), { ...pageLimits, file: 100 }))
    expect(contents['tasks/for-loop-1/0/train-classifier/attempt-1/outputs/curves']).to.deep.equal({
      kind: 'leftOut',
      reason: 'It has 550 bytes; a page carries reports of up to 100 bytes.',
    })
    expect(contents['tasks/ingest-images/attempt-1/outputs/photographs']).to.deep.equal({ kind: 'pictures', pictures: [], total: 18 })
  })

  it('fails on a folder without a run', async () => {
    const error = await runPage(join(folder, 'none')).catch((thrown: unknown) => thrown)
    expect(error).to.be.instanceOf(PipelineError)
    expect((error as PipelineError).diagnostics[0]).to.include({ code: 'KF5002', message: `There is no run in "${join(folder, 'none')}".` })
  })
})
